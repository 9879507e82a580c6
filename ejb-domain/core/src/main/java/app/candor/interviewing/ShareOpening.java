package app.candor.interviewing;

import java.time.Instant;
import java.util.UUID;

/**
 * Once that a share was opened.
 *
 * @param network of the address, IPv4 to 24 and IPv6 to 48 bits, such as {@code 203.0.113.0/24}; empty when unknown
 * @param browser its family: {@code chrome}, {@code edge}, {@code firefox}, {@code opera}, {@code safari}, {@code program}
 *     for what is no browser, or {@code other}
 */
public record ShareOpening(UUID id, Instant openedAt, String network, String browser) {}
