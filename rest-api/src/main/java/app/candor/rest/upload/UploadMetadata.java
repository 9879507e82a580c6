package app.candor.rest.upload;

import app.candor.interviewing.QuestionType;
import app.candor.shared.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The {@code Upload-Metadata} of a recording: pairs of a key and a Base64 value (tus 1.0, section "Upload-Metadata").
 *
 * @param answerType {@code video}, {@code audio} or {@code file}; {@code null} for what the question asks
 * @param filename may be empty; for people only
 * @param filetype may be empty; the content decides
 */
record UploadMetadata(UUID questionId, QuestionType answerType, String filename, String filetype) {
    private static final int MOST_CHARACTERS = 4096;
    private static final int LONGEST_VALUE = 255;

    /**
     * @param header may be {@code null}
     * @throws Problem {@code invalid} for anything that is not well-formed, or that lacks the question
     */
    static UploadMetadata parse(String header) {
        if (header == null || header.isBlank()) {
            throw Problem.invalid("questionId", "Upload-Metadata must name the question that is answered.");
        }
        Map<String, String> values = values(header);
        return new UploadMetadata(
                question(values.get("questionId")),
                answerType(values.get("answerType")),
                values.getOrDefault("filename", ""),
                values.getOrDefault("filetype", ""));
    }

    /**
     * Of an upload that answers no question.
     *
     * @param header may be {@code null}
     * @return may be empty; for people only
     * @throws Problem {@code invalid} for anything that is not well-formed
     */
    static String filename(String header) {
        return header == null || header.isBlank() ? "" : values(header).getOrDefault("filename", "");
    }

    private static Map<String, String> values(String header) {
        if (header.length() > MOST_CHARACTERS) {
            throw Problem.invalid("Upload-Metadata", "Upload-Metadata is longer than 4,096 characters.");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length > 2 || !parts[0].matches("[A-Za-z0-9._-]{1,64}")) {
                throw Problem.invalid("Upload-Metadata", "Upload-Metadata must be pairs of a key and a Base64 value.");
            }
            String value = parts.length == 2 ? decode(parts[0], parts[1]) : "";
            if (values.put(parts[0], value) != null) {
                throw Problem.invalid(parts[0], "This key is there twice.");
            }
        }
        return values;
    }

    private static UUID question(String value) {
        try {
            if (value != null && value.length() == 36) {
                return UUID.fromString(value);
            }
        } catch (IllegalArgumentException e) {
            // said below, as for every other value that is not an id
        }
        throw Problem.invalid("questionId", "Upload-Metadata must name the question that is answered.");
    }

    private static QuestionType answerType(String value) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        return Stream.of(QuestionType.VIDEO, QuestionType.AUDIO, QuestionType.FILE)
                .filter(type -> type.code().equals(value))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("answerType", "This must be one of video, audio, file."));
    }

    private static String decode(String key, String base64) {
        try {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                    .toString();
            if (value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
                throw Problem.invalid(key, "This must be at most 255 characters, without control characters.");
            }
            return value;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Problem.invalid(key, "This must be UTF-8 text in Base64.");
        }
    }
}
