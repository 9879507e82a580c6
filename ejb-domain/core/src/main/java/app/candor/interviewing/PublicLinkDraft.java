package app.candor.interviewing;

import java.time.Instant;

/**
 * How a public link shall be.
 *
 * @param places 1–100,000: how many may begin
 * @param endsAt when nobody new may ask any more, up to a year away
 */
public record PublicLinkDraft(Integer places, Instant endsAt) {}
