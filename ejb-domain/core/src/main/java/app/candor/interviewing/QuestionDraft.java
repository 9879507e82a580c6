package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/**
 * A question as HR writes it.
 *
 * @param id of the question that is changed, {@code null} for a new one
 * @param thinkSeconds time to think before the answer, 0–600
 * @param answerSeconds time to answer, 10–3,600
 * @param retakes how often the candidate may record or upload again, 0–5
 * @param options the choices, 2–20, only for a question of {@link QuestionType#choice()}
 * @param criteria what a good answer shows, in free words; may be empty
 * @param alternatives types by which the candidate may answer instead: audio and text for video, text for audio; {@code
 *     null} for none
 * @param competency what the question is to show, at most 200 characters; {@code null} or empty for none
 * @param rubric criteria with weights and anchors, at most 10; {@code null} for none
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
        String criteria,
        List<QuestionType> alternatives,
        String competency,
        List<Criterion> rubric) {}
