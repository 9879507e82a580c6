package app.candor.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * A finished upload, on local disk.
 *
 * @param uploadId of the tus upload; sending the same one twice makes one recording
 * @param questionId {@code null} for what answers no question
 * @param filename as the browser said; never trusted
 * @param declaredType as the browser said; never trusted
 * @param begunAt when the server got the first of it
 */
public record NewUpload(
        String uploadId, UUID questionId, String filename, String declaredType, Path file, Instant begunAt) {}
