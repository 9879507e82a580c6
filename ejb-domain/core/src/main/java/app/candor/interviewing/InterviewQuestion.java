package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/**
 * A question as the candidate sees it: without the criteria. Times in seconds.
 *
 * @param alternatives types by which the candidate may answer instead
 */
public record InterviewQuestion(
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
        List<QuestionType> alternatives,
        ResponseView response) {}
