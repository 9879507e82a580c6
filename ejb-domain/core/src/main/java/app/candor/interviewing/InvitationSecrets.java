package app.candor.interviewing;

import app.candor.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Turns the secret of a link into its holder. */
@ApplicationScoped
public class InvitationSecrets {
    /** Empty for a secret that we never gave or that was renewed. An expired or cancelled invitation is still found: the pages say so kindly. */
    public Optional<Caller.Invitee> find(String secret) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** Opens the sealed secret of {@code InvitationCreated}; only for the mail. */
    public String open(String sealedSecret) {
        throw new UnsupportedOperationException("not built yet");
    }

    /** The address to give to a candidate. */
    public String link(String secret) {
        throw new UnsupportedOperationException("not built yet");
    }
}
