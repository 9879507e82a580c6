package app.candor.interviewing;

import app.candor.identity.CompanyUse;
import app.candor.interviewing.domain.InvitationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps a company there while candidates may still answer its interviews. */
@ApplicationScoped
public class OpenInterviews implements CompanyUse {
    @Inject
    InvitationRepository invitations;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public long openInterviews(UUID companyId) {
        return invitations.countOpen(companyId, clock.instant());
    }
}
