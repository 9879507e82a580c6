package app.candor.identity.domain;

import app.candor.identity.MemberRole;
import app.candor.identity.TeamInvitationStatus;
import app.candor.identity.event.CompanyInvitationAccepted;
import app.candor.identity.event.CompanyInvitationCreated;
import app.candor.identity.event.CompanyInvitationDeclined;
import app.candor.identity.event.CompanyInvitationRenewed;
import app.candor.identity.event.CompanyInvitationRevoked;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Ids;
import app.candor.shared.LinkSecret;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A colleague who is asked into a company's team: {@code pending → accepted | declined | revoked}. The address is
 * forgotten with the answer.
 */
@Entity
@Table(schema = "identity", name = "company_invitation")
public class CompanyInvitation extends AggregateRoot {
    /** How long a link waits for its answer. */
    private static final Duration LIFE = Duration.ofDays(7);

    /**
     * What the letter says besides the invitation itself.
     *
     * @param sealedSecret the link's, for the mail alone
     */
    public record Letter(String companyName, String inviterName, String language, String sealedSecret) {}

    @Id
    private UUID id;

    @Column(name = "company_id", updatable = false)
    private UUID companyId;

    private String email;

    @Column(name = "member_role", updatable = false)
    private String memberRole;

    @Column(name = "invited_by", updatable = false)
    private UUID invitedBy;

    @Column(name = "secret_hash")
    private String secretHash;

    private String status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    private long version;

    protected CompanyInvitation() {}

    public static CompanyInvitation to(
            MailAddress address,
            MemberRole role,
            UUID companyId,
            UUID inviter,
            LinkSecret secret,
            Letter letter,
            Instant now) {
        var invitation = new CompanyInvitation();
        invitation.id = Ids.next();
        invitation.companyId = companyId;
        invitation.email = address.key();
        invitation.memberRole = role.code();
        invitation.invitedBy = inviter;
        invitation.secretHash = secret.hash();
        invitation.status = TeamInvitationStatus.PENDING.code();
        invitation.createdAt = now;
        invitation.updatedAt = now;
        invitation.expiresAt = now.plus(LIFE);
        invitation.happened(new CompanyInvitationCreated(
                invitation.id,
                companyId,
                letter.companyName(),
                letter.inviterName(),
                invitation.email,
                invitation.memberRole,
                letter.language(),
                letter.sealedSecret(),
                invitation.expiresAt));
        return invitation;
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    /** In small letters; empty once there is an answer. */
    public String email() {
        return email;
    }

    public MemberRole role() {
        return MemberRole.ofCode(memberRole);
    }

    public UUID invitedBy() {
        return invitedBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public TeamInvitationStatus status(Instant now) {
        TeamInvitationStatus kept = TeamInvitationStatus.ofCode(status);
        return kept == TeamInvitationStatus.PENDING && !now.isBefore(expiresAt) ? TeamInvitationStatus.EXPIRED : kept;
    }

    /** Whether it went to this address, however that is written. */
    public boolean isFor(String address) {
        return !email.isEmpty() && email.equals(new MailAddress(address).key());
    }

    /**
     * For whoever holds the link.
     *
     * @throws Problem {@code invitation-accepted}, {@code invitation-declined}, {@code invitation-revoked} or
     *     {@code invitation-expired}
     */
    public void requireOpen(Instant now) {
        switch (status(now)) {
            case PENDING -> {}
            case ACCEPTED -> throw over("accepted", "This invitation was accepted already.");
            case DECLINED ->
                throw over("declined", "This invitation was declined. Ask for a new one if you want to join.");
            case REVOKED -> throw over("revoked", "The company has taken this invitation back.");
            case EXPIRED -> throw over("expired", "This invitation has expired. Ask the company to send it again.");
        }
    }

    private static Problem over(String how, String sentence) {
        return new Problem(Problem.Kind.GONE, "invitation-" + how, sentence);
    }

    /**
     * Another link and another week, for an open or expired one; the former link is dead.
     *
     * @throws Problem {@code invitation-over} once there was an answer
     */
    public void renew(LinkSecret secret, Letter letter, Instant now) {
        requireUnanswered();
        secretHash = secret.hash();
        expiresAt = now.plus(LIFE);
        updatedAt = now;
        happened(new CompanyInvitationRenewed(
                id,
                companyId,
                letter.companyName(),
                letter.inviterName(),
                email,
                memberRole,
                letter.language(),
                letter.sealedSecret(),
                expiresAt));
    }

    /**
     * Takes it back; twice is harmless.
     *
     * @throws Problem {@code invitation-over} once there was an answer
     */
    public void revoke(Instant now) {
        if (TeamInvitationStatus.ofCode(status) == TeamInvitationStatus.REVOKED) {
            return;
        }
        requireUnanswered();
        end(TeamInvitationStatus.REVOKED, now);
        happened(new CompanyInvitationRevoked(id, companyId));
    }

    /**
     * @throws Problem as {@link #requireOpen}
     */
    public void accept(UUID userId, Instant now) {
        requireOpen(now);
        end(TeamInvitationStatus.ACCEPTED, now);
        happened(new CompanyInvitationAccepted(id, companyId, userId));
    }

    /**
     * @throws Problem as {@link #requireOpen}
     */
    public void decline(Instant now) {
        requireOpen(now);
        end(TeamInvitationStatus.DECLINED, now);
        happened(new CompanyInvitationDeclined(id, companyId));
    }

    private void requireUnanswered() {
        if (TeamInvitationStatus.ofCode(status) != TeamInvitationStatus.PENDING) {
            throw Problem.conflict("invitation-over", "This invitation is over. Invite the person anew.");
        }
    }

    private void end(TeamInvitationStatus end, Instant now) {
        status = end.code();
        email = "";
        updatedAt = now;
    }
}
