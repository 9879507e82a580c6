package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/**
 * A question as HR writes it.
 *
 * @param id of the question that is changed, {@code null} for a new one
 * @param thinkSeconds time to think before the camera, 0–600
 * @param answerSeconds time to answer, 10–3,600
 * @param retakes how often the candidate may record again, 0–5
 * @param options the choices, 2–20, only for {@link QuestionType#SINGLE_CHOICE}
 * @param criteria what a good answer shows, in words; may be empty
 */
public record QuestionDraft(
        UUID id,
        QuestionType type,
        String prompt,
        boolean required,
        Integer thinkSeconds,
        Integer answerSeconds,
        LimitKind limit,
        Integer retakes,
        List<String> options,
        String criteria) {}
