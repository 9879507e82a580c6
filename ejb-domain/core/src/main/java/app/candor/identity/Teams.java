package app.candor.identity;

import app.candor.identity.domain.Company;
import app.candor.identity.domain.CompanyInvitation;
import app.candor.identity.domain.CompanyInvitations;
import app.candor.identity.domain.CompanyRegister;
import app.candor.identity.domain.Membership;
import app.candor.identity.domain.User;
import app.candor.identity.domain.Users;
import app.candor.shared.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a change of one company's team means for the person: with the first company comes a primary one, and whoever loses
 * their primary company works for the one that they have been in longest. The companies are locked.
 */
@ApplicationScoped
class Teams {
    @Inject
    CompanyRegister companies;

    @Inject
    CompanyInvitations invitations;

    @Inject
    Users users;

    @Inject
    EventPublisher publisher;

    @Inject
    Clock clock;

    /** The members who can act for the company. */
    Set<UUID> able(Company company) {
        return users.able(company.members().stream().map(Membership::userId).toList());
    }

    /** A new one, with its first member as its owner. */
    void found(Company company, UUID ownerId) {
        companies.add(company);
        publisher.publish(company);
        admit(company, ownerId, MemberRole.OWNER);
    }

    void admit(Company company, UUID userId, MemberRole role) {
        boolean first = companies.primaryOf(userId).isEmpty();
        company.admit(userId, role, first, clock.instant());
        publisher.publish(company);
    }

    /**
     * @throws app.candor.shared.Problem {@code not-found}, {@code last-owner}
     */
    void dismiss(Company company, UUID userId) {
        company.dismiss(userId, able(company), clock.instant());
        publisher.publish(company);
        findPrimary(userId);
    }

    /** Everybody goes, and the company with them. */
    void dissolve(Company company) {
        List<UUID> members = company.members().stream().map(Membership::userId).toList();
        company.delete(clock.instant());
        publisher.publish(company);
        invitations.unanswered(company.id()).forEach(this::revoke);
        members.forEach(this::findPrimary);
    }

    /** Makes this the one company of the member's that they work for. */
    void makePrimary(Company company, UUID userId) {
        companies.primaryOf(userId).filter(former -> !former.equals(company)).ifPresent(former -> {
            Company left = companies.lock(former.id()).orElseThrow();
            left.makePrimary(userId, false, clock.instant());
            publisher.publish(left);
            companies.flush();
        });
        company.makePrimary(userId, true, clock.instant());
        publisher.publish(company);
    }

    /**
     * After a person's rights were changed: a deleted one is in no team any more and asked into none, and a company whose
     * last owner cannot act any more gets another one.
     *
     * @param formerEmail the person's address before the change
     */
    void follow(User user, String formerEmail) {
        boolean gone = user.status() == UserStatus.DELETED;
        if (gone && !formerEmail.isEmpty()) {
            invitations.unansweredTo(formerEmail).forEach(this::revoke);
        }
        if (!gone && users.able(List.of(user.id())).contains(user.id())) {
            return;
        }
        for (Membership membership : companies.membershipsOf(user.id())) {
            Company company = companies.lock(membership.company().id()).orElseThrow();
            if (gone) {
                company.forget(user.id(), able(company), clock.instant());
            } else if (membership.isOwner()) {
                company.keepOwned(able(company), clock.instant());
            }
            publisher.publish(company);
        }
    }

    private void revoke(CompanyInvitation invitation) {
        invitation.revoke(clock.instant());
        publisher.publish(invitation);
    }

    private void findPrimary(UUID userId) {
        companies.flush();
        if (companies.primaryOf(userId).isEmpty()) {
            companies.membershipsOf(userId).stream().findFirst().ifPresent(next -> {
                Company company = companies.lock(next.company().id()).orElseThrow();
                company.makePrimary(userId, true, clock.instant());
                publisher.publish(company);
            });
        }
    }
}
