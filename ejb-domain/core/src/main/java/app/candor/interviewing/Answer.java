package app.candor.interviewing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a candidate hands in for one question. */
public sealed interface Answer {
    /** Of the questions that it answers. */
    QuestionType type();

    /** When the server got the first of it; {@code null} when nobody knows, or when it came at once. */
    default Instant begunAt() {
        return null;
    }

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

    /**
     * Recorded with a camera.
     *
     * @param begunAt when the server got the first of it, {@code null} when nobody knows
     */
    record Recording(UUID recordingId, Instant begunAt) implements Answer {
        public Recording(UUID recordingId) {
            this(recordingId, null);
        }

        @Override
        public QuestionType type() {
            return QuestionType.VIDEO;
        }
    }

    /**
     * Recorded with a microphone only.
     *
     * @param begunAt as of a recording with a camera
     */
    record Audio(UUID recordingId, Instant begunAt) implements Answer {
        public Audio(UUID recordingId) {
            this(recordingId, null);
        }

        @Override
        public QuestionType type() {
            return QuestionType.AUDIO;
        }
    }

    /** @param begunAt as of a recording */
    record File(UUID fileId, Instant begunAt) implements Answer {
        public File(UUID fileId) {
            this(fileId, null);
        }

        @Override
        public QuestionType type() {
            return QuestionType.FILE;
        }
    }
}
