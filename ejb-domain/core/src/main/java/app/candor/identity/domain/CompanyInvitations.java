package app.candor.identity.domain;

import app.candor.identity.TeamInvitationStatus;
import app.candor.shared.LinkSecret;
import app.candor.shared.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where invitations into teams are kept. Those who change one hold {@link CompanyRegister#lockTeams}. */
@ApplicationScoped
public class CompanyInvitations {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(CompanyInvitation invitation) {
        entityManager.persist(invitation);
    }

    public Optional<CompanyInvitation> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(CompanyInvitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<CompanyInvitation> bySecret(LinkSecret secret) {
        return entityManager
                .createQuery("select i from CompanyInvitation i where i.secretHash = :hash", CompanyInvitation.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst();
    }

    /** Those that nobody has answered, expired ones too, newest first. */
    public List<CompanyInvitation> unanswered(UUID companyId) {
        return entityManager
                .createQuery(
                        "select i from CompanyInvitation i where i.companyId = :company and i.status = :pending"
                                + " order by i.id desc",
                        CompanyInvitation.class)
                .setParameter("company", companyId)
                .setParameter("pending", TeamInvitationStatus.PENDING.code())
                .getResultList();
    }

    /** Those to this address that nobody has answered, from any company. */
    public List<CompanyInvitation> unansweredTo(String address) {
        return entityManager
                .createQuery(
                        "select i from CompanyInvitation i where i.email = :email and i.status = :pending",
                        CompanyInvitation.class)
                .setParameter("email", new MailAddress(address).key())
                .setParameter("pending", TeamInvitationStatus.PENDING.code())
                .getResultList();
    }
}
