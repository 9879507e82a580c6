package app.candor.analysis;

import app.candor.interviewing.event.InvitationCompleted;
import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Score an interview by its written criteria and show the evidence. */
@ApplicationScoped
public class Assessments {
    /** The newest run; not found before the interview is completed. */
    public AssessmentView ofInvitation(Caller caller, UUID invitationId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Begins a new run with today's engine. */
    public AssessmentView rerun(Caller caller, UUID invitationId) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Opens the first run of a completed interview; requests the job when all recordings are settled. */
    public void open(InvitationCompleted completed) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A recording has its transcript, or will never have one. Requests the job when it was the last. */
    public void settled(UUID recordingId) {
        throw new UnsupportedOperationException("not built yet");
    }
}
