package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Invite, follow and decide. */
@ApplicationScoped
public class Invitations {
    /** Invites one candidate to an active template. */
    public IssuedInvitation invite(Caller caller, NewInvitation invitation) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** One invitation of the caller's company. */
    public InvitationView get(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The company's invitations, newest first. */
    public Page<InvitationSummary> list(Caller caller, InvitationFilter filter, PageRequest page) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Takes back an invitation that is not final. */
    public InvitationView cancel(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Gives a pending or started invitation a new link; the old one stops working. Mails it again. */
    public IssuedInvitation renew(Caller caller, UUID id) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A person's decision on a completed interview; audited. A later decision replaces an earlier one. */
    public InvitationView decide(Caller caller, UUID id, DecisionKind decision, String reason) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Expires what is past its time, and tells so by events; answers how many. */
    public int expireOverdue() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Remembers what the newest assessment came to. Called by the consumer of analysis events. */
    public void noteAnalysis(UUID invitationId, AnalysisSummary analysis) {
        throw new UnsupportedOperationException("not built yet");
    }
}
