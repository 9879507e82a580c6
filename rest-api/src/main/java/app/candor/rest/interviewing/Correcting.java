package app.candor.rest.interviewing;

import app.candor.interviewing.CorrectionTimes;
import app.candor.media.Corrections;
import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Corrects a transcript while the interview allows it, in one transaction: when the scoring begins, no correction follows. */
@ApplicationScoped
public class Correcting {
    @Inject
    CorrectionTimes times;

    @Inject
    Corrections corrections;

    @Transactional
    void correct(Caller.Invitee invitee, UUID questionId, String text) {
        corrections.correct(invitee, times.requireOpen(invitee, questionId), text);
    }
}
