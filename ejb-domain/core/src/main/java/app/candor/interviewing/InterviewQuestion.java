package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/** A question as the candidate sees it: without the criteria. Times in seconds. */
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
        ResponseView response) {}
