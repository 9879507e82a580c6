package app.candor.identity.domain;

import app.candor.identity.CompanyDraft;
import app.candor.identity.MemberRole;
import app.candor.identity.event.CompanyCreated;
import app.candor.identity.event.CompanyDeleted;
import app.candor.identity.event.CompanyMemberAdded;
import app.candor.identity.event.CompanyMemberPrimaryChanged;
import app.candor.identity.event.CompanyMemberRemoved;
import app.candor.identity.event.CompanyMemberRoleChanged;
import app.candor.identity.event.CompanyUpdated;
import app.candor.shared.AggregateRoot;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A tenant with its team. Its owners answer for it: as long as it has members, one who can act is among them, if any of
 * the members can.
 */
@Entity
@Table(schema = "identity", name = "company")
public class Company extends AggregateRoot {
    private static final Comparator<Membership> LONGEST_FIRST =
            Comparator.comparing(Membership::joinedAt).thenComparing(Membership::id);

    @Id
    private UUID id;

    @Column(name = "company_key")
    private String companyKey;

    @Embedded
    private CompanyProfile profile;

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Membership> members = new ArrayList<>();

    /** Makes every change of the team one of the company's own row, so that none can be silent or be overwritten. */
    @Column(name = "member_changes")
    private int memberChanges;

    private boolean deleted;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Company() {}

    /**
     * A company that somebody describes here.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public static Company founded(CompanyDraft draft, Instant now) {
        return founded(null, CompanyProfile.of(draft), now);
    }

    /** A company that Keycloak's administrator named in a person's account. */
    public static Company claimed(CompanyKey key, Instant now) {
        return founded(key.value(), CompanyProfile.named(key.name()), now);
    }

    private static Company founded(String key, CompanyProfile profile, Instant now) {
        var company = new Company();
        company.id = Ids.next();
        company.companyKey = key;
        company.profile = profile;
        company.createdAt = now;
        company.updatedAt = now;
        company.happened(new CompanyCreated(company.id, profile.name()));
        return company;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return profile.name();
    }

    public CompanyProfile profile() {
        return profile;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long revision() {
        return version;
    }

    /** What is said of the company, for the audit log. */
    public Map<String, String> fields() {
        return profile.fields();
    }

    /** Longest first. */
    public List<Membership> members() {
        return members.stream().sorted(LONGEST_FIRST).toList();
    }

    public Optional<Membership> member(UUID userId) {
        return members.stream().filter(member -> member.userId().equals(userId)).findFirst();
    }

    /**
     * What is said of the company; a {@code null} field stays.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public void change(CompanyDraft draft, Instant now) {
        CompanyProfile changed = profile.with(draft);
        if (!changed.equals(profile)) {
            profile = changed;
            updatedAt = now;
            happened(new CompanyUpdated(id, profile.name()));
        }
    }

    /**
     * Takes somebody into the team.
     *
     * @param primary whether it is the company that they work for from now on
     * @throws Problem {@code already-member}
     */
    public void admit(UUID userId, MemberRole role, boolean primary, Instant now) {
        if (member(userId).isPresent()) {
            throw Problem.conflict("already-member", "This person is in the team already.");
        }
        members.add(new Membership(this, userId, role, primary, now));
        teamChanged(new CompanyMemberAdded(id, userId, role.code(), primary), now);
    }

    /**
     * Lets somebody go.
     *
     * @param able the members who can act: not suspended, and in HR
     * @throws Problem {@code not-found}, or {@code last-owner} when nobody would be left to answer for the company
     */
    public void dismiss(UUID userId, Set<UUID> able, Instant now) {
        Membership member = requireMember(userId);
        requireAnotherOwner(member, able);
        remove(member, now);
    }

    /**
     * Makes a member an owner, or an owner a member again.
     *
     * @param able the members who can act: not suspended, and in HR
     * @throws Problem {@code not-found}, {@code not-able} for an owner who could not act, or {@code last-owner}
     */
    public void changeRole(UUID userId, MemberRole role, Set<UUID> able, Instant now) {
        Membership member = requireMember(userId);
        if (member.role() == role) {
            return;
        }
        if (role == MemberRole.OWNER) {
            requireAble(userId, able);
        } else {
            requireAnotherOwner(member, able);
        }
        become(member, role, now);
    }

    /**
     * One owner makes another member the owner and is a member from now on, or neither happens.
     *
     * @throws Problem {@code not-found}, {@code not-able}, {@code invalid} for the same person
     */
    public void handOver(UUID from, UUID to, Set<UUID> able, Instant now) {
        if (from.equals(to)) {
            throw Problem.invalid("userId", "Choose somebody else to hand the company over to.");
        }
        Membership giver = requireMember(from);
        Membership taker = requireMember(to);
        requireAble(to, able);
        if (!taker.isOwner()) {
            become(taker, MemberRole.OWNER, now);
        }
        if (giver.isOwner()) {
            become(giver, MemberRole.MEMBER, now);
        }
    }

    /**
     * For an owner who cannot act any more: unless another one can, the longest member who can becomes an owner, too.
     * Without any such member everything stays, and an administrator has to name one.
     */
    public void keepOwned(Set<UUID> able, Instant now) {
        if (members.stream().anyMatch(member -> member.isOwner() && able.contains(member.userId()))) {
            return;
        }
        members().stream()
                .filter(member -> able.contains(member.userId()))
                .findFirst()
                .ifPresent(heir -> become(heir, MemberRole.OWNER, now));
    }

    /** For a person who is gone: the team goes on without them, whoever they were. */
    public void forget(UUID userId, Set<UUID> able, Instant now) {
        member(userId).ifPresent(member -> {
            remove(member, now);
            keepOwned(able, now);
        });
    }

    /** The member works for this company from now on, or for another one of theirs. */
    public void makePrimary(UUID userId, boolean primary, Instant now) {
        Membership member = requireMember(userId);
        if (member.isPrimary() != primary) {
            member.makePrimary(primary);
            teamChanged(new CompanyMemberPrimaryChanged(id, userId, primary), now);
        }
    }

    /** Ends the company and everybody's membership; its name stays for those who once answered its interviews. */
    public void delete(Instant now) {
        members().forEach(member -> remove(member, now));
        deleted = true;
        companyKey = null;
        updatedAt = now;
        happened(new CompanyDeleted(id));
    }

    private Membership requireMember(UUID userId) {
        return member(userId).orElseThrow(() -> Problem.notFound("member"));
    }

    private static void requireAble(UUID userId, Set<UUID> able) {
        if (!able.contains(userId)) {
            throw Problem.conflict(
                    "not-able", "Only somebody with the role HR whose account is active can be an owner.");
        }
    }

    private void requireAnotherOwner(Membership leaving, Set<UUID> able) {
        boolean another = members.stream()
                .anyMatch(member -> member != leaving && member.isOwner() && able.contains(member.userId()));
        if (leaving.isOwner() && !another) {
            throw Problem.conflict(
                    "last-owner",
                    "This is the company's last owner. Make somebody else an owner first, or delete the company.");
        }
    }

    private void become(Membership member, MemberRole role, Instant now) {
        member.become(role);
        teamChanged(new CompanyMemberRoleChanged(id, member.userId(), role.code()), now);
    }

    private void remove(Membership member, Instant now) {
        members.remove(member);
        teamChanged(new CompanyMemberRemoved(id, member.userId()), now);
    }

    private void teamChanged(DomainEvent event, Instant now) {
        memberChanges++;
        updatedAt = now;
        happened(event);
    }
}
