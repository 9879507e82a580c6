package app.candor.interviewing;

import app.candor.shared.Caller;
import java.time.Instant;

/**
 * What whoever has the link of a share may read.
 *
 * @param reader as whom recordings and analysis are asked for
 * @param invitation without address, decision and anything that HR wrote
 */
public record SharedInterview(
        Caller.ShareReader reader, String companyName, InvitationView invitation, boolean nameHidden, Instant endsAt) {}
