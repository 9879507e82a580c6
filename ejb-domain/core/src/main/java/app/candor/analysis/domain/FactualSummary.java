package app.candor.analysis.domain;

import app.candor.analysis.QuestionOutcome;
import java.util.List;
import java.util.Locale;

/** Two or three sentences that only count: how much was answered and said. True with every engine and with none. */
public final class FactualSummary {
    private FactualSummary() {}

    public static String of(Assessment assessment) {
        List<AssessedQuestion> questions = assessment.questions();
        long answered = questions.stream()
                .filter(question -> question.answerText() != null || question.recordingId() != null)
                .count();
        long scored = questions.stream()
                .filter(question -> question.outcome() == QuestionOutcome.SCORED)
                .count();
        return answered + " of " + counted(questions.size(), "question") + " answered. "
                + said(questions)
                + (scored == 0 ? "Nothing was scored." : scored + " of them scored.");
    }

    private static String said(List<AssessedQuestion> questions) {
        long words = Math.round(sum(questions, SpeechMeasures.WORDS));
        double seconds = sum(questions, SpeechMeasures.SPEAKING_SECONDS);
        if (words == 0) {
            return "There are no words to go by. ";
        }
        if (seconds == 0) {
            return "In all " + counted(words, "word") + ". ";
        }
        return String.format(
                Locale.ROOT,
                "In all %s, %d:%02d minutes of them speech. ",
                counted(words, "word"),
                (long) seconds / 60,
                (long) seconds % 60);
    }

    private static double sum(List<AssessedQuestion> questions, String measure) {
        return questions.stream()
                .filter(question ->
                        question.finding() != null && question.finding().measures() != null)
                .mapToDouble(question -> question.finding().measures().getOrDefault(measure, 0.0))
                .sum();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
