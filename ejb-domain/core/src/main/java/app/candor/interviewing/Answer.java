package app.candor.interviewing;

import java.util.List;
import java.util.UUID;

/** What a candidate hands in for one question. */
public sealed interface Answer {
    /** Of the questions that it answers. */
    QuestionType type();

    record Text(String text) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.TEXT;
        }
    }

    /** @param index of the chosen option, from 0 */
    record Choice(int index) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.SINGLE_CHOICE;
        }
    }

    /** @param indices of the chosen options, from 0, each once, in any order */
    record Choices(List<Integer> indices) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.MULTIPLE_CHOICE;
        }
    }

    /** Recorded with a camera. */
    record Recording(UUID recordingId) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.VIDEO;
        }
    }

    /** Recorded with a microphone only. */
    record Audio(UUID recordingId) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.AUDIO;
        }
    }

    record File(UUID fileId) implements Answer {
        @Override
        public QuestionType type() {
            return QuestionType.FILE;
        }
    }
}
