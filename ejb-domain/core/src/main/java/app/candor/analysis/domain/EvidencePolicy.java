package app.candor.analysis.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No score without evidence: a score of whose quotes none can be found again in the answer is void, and says so. */
public final class EvidencePolicy {
    public static final String QUOTE_NOT_FOUND =
            "Void: the quoted words could not be found in the answer, so this score does not count.";
    public static final String NO_QUOTE = "Void: no quote was given, so this score does not count.";

    private EvidencePolicy() {}

    /** One finding per judged criterion, in the order of {@link Criterion}. */
    public static List<CriterionFinding> weigh(Judgement judgement, Transcript transcript) {
        List<CriterionFinding> findings = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            judgement.criteria().stream()
                    .filter(each -> each.criterion() == criterion)
                    .map(each -> weigh(each, transcript))
                    .forEach(findings::add);
        }
        return List.copyOf(findings);
    }

    private static CriterionFinding weigh(CriterionJudgement judged, Transcript transcript) {
        List<Quote> found = judged.quotes().stream()
                .map(quote -> QuoteFinder.find(quote, transcript))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        String name = judged.criterion().code();
        if (!found.isEmpty()) {
            return new CriterionFinding(name, judged.score(), null, found);
        }
        return new CriterionFinding(name, null, judged.quotes().isEmpty() ? NO_QUOTE : QUOTE_NOT_FOUND, List.of());
    }
}
