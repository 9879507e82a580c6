package app.candor.interviewing;

import app.candor.interviewing.domain.InvitationLink;
import app.candor.interviewing.domain.InvitationLinks;
import app.candor.interviewing.domain.InvitationRepository;
import app.candor.shared.Caller;
import app.candor.shared.LinkSecret;
import app.candor.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns the secret of a link into its holder. */
@ApplicationScoped
@Transactional
public class InvitationSecrets {
    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationLinks links;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.secret-key")
    String secretKey;

    @Inject
    @ConfigProperty(name = "candor.base-url")
    String baseUrl;

    /** Empty for a secret that we never gave or that was renewed. An expired or cancelled invitation is still found: the pages say so kindly. */
    public Optional<Caller.Invitee> find(String secret) {
        if (!LinkSecret.hasForm(secret)) {
            return Optional.empty();
        }
        String hash = new LinkSecret(secret).hash();
        return invitations
                .bySecretHash(hash)
                .or(() -> links.bySecretHash(hash).flatMap(link -> invitations.find(link.invitationId())))
                .map(invitation -> new Caller.Invitee(invitation.id(), invitation.companyId()));
    }

    /**
     * Opens the sealed secret of {@code InvitationCreated}; only for the mail.
     *
     * @throws IllegalArgumentException when it was sealed with another key or changed on its way
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String open(String sealedSecret) {
        return new Seal(secretKey).open(sealedSecret);
    }

    /** The address to give to a candidate. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public String link(String secret) {
        String base = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        return base + "/i/" + secret;
    }

    /** A further link beside those that the candidate has; all of them work until they are replaced by a new one. */
    LinkSecret another(UUID invitationId) {
        LinkSecret secret = LinkSecret.fresh();
        links.add(new InvitationLink(invitationId, secret, clock.instant()));
        return secret;
    }

    String seal(LinkSecret secret) {
        return new Seal(secretKey).close(secret.text());
    }
}
