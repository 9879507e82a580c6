package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.interviewing.domain.PublicLink;
import app.candor.interviewing.domain.PublicLinks;
import app.candor.shared.LinkSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** On whose pages an interview may be shown in a frame: on those that its company named. */
@ApplicationScoped
@Transactional
public class Embedding {
    @Inject
    InvitationSecrets secrets;

    @Inject
    PublicLinks links;

    @Inject
    Companies companies;

    /**
     * @param secret of an invitation, or anything that somebody took for one
     * @return origins such as {@code https://careers.example}; none for what is no secret
     */
    public List<String> ofInvitation(String secret) {
        return origins(secrets.find(secret).map(invitee -> invitee.companyId()));
    }

    /**
     * @param token of a public link, or anything that somebody took for one
     * @return origins such as {@code https://careers.example}; none for what is no token
     */
    public List<String> ofPublicLink(String token) {
        return origins(Optional.ofNullable(token)
                .filter(LinkSecret::hasForm)
                .flatMap(links::byToken)
                .map(PublicLink::companyId));
    }

    private List<String> origins(Optional<UUID> company) {
        return company.map(companies::embedOrigins).orElse(List.of());
    }
}
