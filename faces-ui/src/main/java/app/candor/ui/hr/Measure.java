package app.candor.ui.hr;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A counted fact as it is read.
 *
 * @param code such as {@code wordsPerMinute}
 * @param value with at most one decimal place; {@code null} when it could not be counted
 */
public record Measure(String code, BigDecimal value) {
    static Measure of(String code, Double value) {
        return new Measure(
                code,
                value == null
                        ? null
                        : BigDecimal.valueOf(value)
                                .setScale(1, RoundingMode.HALF_UP)
                                .stripTrailingZeros());
    }
}
