package app.candor.ui.hr;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A counted fact as it is read.
 *
 * @param name in words
 * @param value with at most one decimal place
 */
public record Measure(String name, String value) {
    /**
     * @param code such as {@code words_per_minute} or {@code wordsPerMinute}
     */
    static Measure of(String code, Double value) {
        String words = code.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_.-]+", " ")
                .toLowerCase(Locale.ROOT);
        String shown = value == null
                ? "–"
                : BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return new Measure(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), shown);
    }
}
