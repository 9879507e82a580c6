package app.candor.shared.idempotency;

/**
 * An answer as it was given.
 *
 * @param status of HTTP
 * @param contentType may be {@code null}
 * @param body as text, empty when there was none
 * @param location header {@code Location}, may be {@code null}
 */
public record StoredAnswer(int status, String contentType, String body, String location) {}
