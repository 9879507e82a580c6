package app.candor.interviewing;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The candidate's side of an invitation. */
@ApplicationScoped
public class Interviews {
    /** The interview in any state, so that the page can say what state it is in. */
    public InterviewView view(Caller.Invitee invitee) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Begins; without consent it does not. */
    public InterviewView start(Caller.Invitee invitee, boolean consent) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Refuses with the reason when this question takes no answer of this type now. Ask it before an upload is accepted. */
    public void requireAnswerable(Caller.Invitee invitee, UUID questionId, QuestionType type) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Saves the answer of one question. The same recording twice is harmless. */
    public InterviewView answer(Caller.Invitee invitee, UUID questionId, Answer answer) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Hands everything in; needs every required answer. */
    public InterviewView complete(Caller.Invitee invitee) {
        throw new UnsupportedOperationException("not built yet");
    }
}
