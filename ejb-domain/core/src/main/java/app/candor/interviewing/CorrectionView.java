package app.candor.interviewing;

import java.time.Instant;

/**
 * The time in which a candidate may put right what was misheard. The scoring waits for its end.
 *
 * @param state {@code open}, {@code confirmed} by the candidate, or {@code over}
 * @param until when it ends by itself
 */
public record CorrectionView(String state, Instant until) {}
