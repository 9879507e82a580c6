package app.candor.shared;

import jakarta.enterprise.context.RequestScoped;

/** The caller of the running request. The edge that authenticated somebody sets it; resources and pages read it. */
@RequestScoped
public class CurrentCaller {
    private Caller caller;

    public void set(Caller caller) {
        this.caller = caller;
    }

    public boolean known() {
        return caller != null;
    }

    /**
     * @throws Problem {@code unauthenticated} when nobody has signed in
     */
    public Caller get() {
        if (caller == null) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "unauthenticated", "Please sign in first.");
        }
        return caller;
    }

    /**
     * @throws Problem {@code unauthenticated} when the caller does not hold an invitation
     */
    public Caller.Invitee invitee() {
        if (caller instanceof Caller.Invitee invitee) {
            return invitee;
        }
        throw new Problem(
                Problem.Kind.UNAUTHENTICATED, "invitation-required", "Please open the link of your invitation first.");
    }
}
