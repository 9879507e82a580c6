package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/** A question as stored; see {@link QuestionDraft} for units and ranges. */
public record QuestionView(
        UUID id,
        int position,
        QuestionType type,
        String prompt,
        boolean required,
        int thinkSeconds,
        int answerSeconds,
        LimitKind limit,
        int retakes,
        List<String> options,
        String criteria,
        List<QuestionType> alternatives,
        String competency,
        List<Criterion> rubric) {}
