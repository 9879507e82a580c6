package app.candor.analysis.domain;

import java.util.List;
import java.util.Map;

/**
 * Everything that was found out about one answer; kept as one JSON document.
 *
 * @param criteria empty when the engine does not score
 * @param measures neutral facts by name, see {@link SpeechMeasures}
 */
public record Finding(
        List<CriterionFinding> criteria,
        List<String> strengths,
        List<String> weaknesses,
        String feedback,
        Map<String, Double> measures) {
    public static Finding measured(Map<String, Double> measures) {
        return new Finding(List.of(), List.of(), List.of(), null, measures);
    }
}
