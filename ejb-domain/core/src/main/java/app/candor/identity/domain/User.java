package app.candor.identity.domain;

import app.candor.identity.ProfileChange;
import app.candor.identity.UserStatus;
import app.candor.identity.event.UserActivated;
import app.candor.identity.event.UserAvatarChanged;
import app.candor.identity.event.UserCreated;
import app.candor.identity.event.UserDeleted;
import app.candor.identity.event.UserRoleSelected;
import app.candor.identity.event.UserRolesChanged;
import app.candor.identity.event.UserSignedOut;
import app.candor.identity.event.UserSuspended;
import app.candor.identity.event.UserUpdated;
import app.candor.shared.AggregateRoot;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody who has signed in at least once: {@code pending → active ⇄ suspended}, and from each of them
 * {@code → deleted}. Name and address are Keycloak's; what else a person says of themselves is kept here.
 */
@Entity
@Table(schema = "identity", name = "app_user")
public class User extends AggregateRoot {
    private static final String NOBODY = "Deleted person";

    @Id
    private UUID id;

    @Column(updatable = false)
    private String subject;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    private String roles;

    @Convert(converter = UserStatusCode.class)
    private UserStatus status;

    @Embedded
    private Profile profile;

    /** Of the picture in the object store; empty without one. */
    @Column(name = "avatar_key")
    private String avatarKey;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** When they were first here themselves; {@code null} before. Only {@link Users#seen} changes it. */
    @Column(name = "seen_at", updatable = false)
    private Instant seenAt;

    @Version
    private long version;

    protected User() {}

    /**
     * Somebody who signs in for the first time; active at once when they come with a role.
     *
     * @param subject Keycloak's id of the person
     */
    public static User arrived(String subject, String email, String fullName, Set<Role> roles, Instant now) {
        var user = new User();
        user.id = Ids.next();
        user.subject = subject;
        user.email = email;
        user.fullName = fullName;
        user.roles = codes(roles);
        user.status = roles.isEmpty() ? UserStatus.PENDING : UserStatus.ACTIVE;
        user.profile = Profile.empty();
        user.avatarKey = "";
        user.createdAt = now;
        user.updatedAt = now;
        user.seenAt = now;
        user.happened(new UserCreated(user.id, email, user.status.code()));
        return user;
    }

    /** Somebody who registered here or was registered: active, with their roles. */
    public static User registered(Registration registration, Instant now) {
        User user = arrived(registration.subject(), registration.email(), registration.fullName(), Set.of(), now);
        user.seenAt = null;
        user.profile = user.profile.with(new ProfileChange(null, null, null, registration.language()));
        if (registration.isByAdmin()) {
            user.changeRoles(registration.roles(), now);
        } else {
            registration.roles().forEach(role -> user.selectRole(role, now));
        }
        return user;
    }

    public UUID id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    public String email() {
        return email;
    }

    public String fullName() {
        return fullName;
    }

    public UserStatus status() {
        return status;
    }

    public Profile profile() {
        return profile;
    }

    public String avatarKey() {
        return avatarKey;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long revision() {
        return version;
    }

    public Set<Role> roles() {
        return roles(roles);
    }

    /** Whether the person was ever here themselves, and not only their account. */
    public boolean isSeen() {
        return seenAt != null;
    }

    /** What the person may do, for the audit log: status and roles. */
    public Map<String, String> rights() {
        return Map.of("status", status.code(), "roles", roles);
    }

    /**
     * @throws Problem {@code account-suspended} or {@code account-deleted} when nobody may act as this person
     */
    public void requireAdmitted() {
        if (status == UserStatus.SUSPENDED) {
            throw new Problem(
                    Problem.Kind.UNAUTHENTICATED,
                    "account-suspended",
                    "This account is suspended. Ask an administrator if you think that is wrong.");
        }
        if (status == UserStatus.DELETED) {
            throw new Problem(Problem.Kind.UNAUTHENTICATED, "account-deleted", "This account was deleted.");
        }
    }

    /** Whether a token says exactly what is already known, so that nothing has to be written. */
    public boolean isDescribedBy(String email, String fullName, Set<Role> roles) {
        return this.email.equals(email) && this.fullName.equals(fullName) && this.roles.equals(codes(roles));
    }

    /** Takes over what a newer token says; the first role makes a pending person active. */
    public void describe(String email, String fullName, Set<Role> roles, Instant now) {
        this.email = email;
        this.fullName = fullName;
        this.roles = codes(roles);
        this.updatedAt = now;
        happened(new UserUpdated(id, email));
        if (status == UserStatus.PENDING && !roles.isEmpty()) {
            become(UserStatus.ACTIVE, now);
            happened(new UserActivated(id));
        }
    }

    /**
     * What the person says of themselves; a {@code null} field stays.
     *
     * @throws Problem {@code invalid} with everything that is wrong
     */
    public void change(ProfileChange change, Instant now) {
        requireExisting();
        Profile changed = profile.with(change);
        if (!changed.equals(profile)) {
            profile = changed;
            updatedAt = now;
            happened(new UserUpdated(id, email));
        }
    }

    /**
     * Has another picture.
     *
     * @param key where it lies; empty for none any more
     * @throws Problem {@code account-deleted}
     */
    public void picture(String key, Instant now) {
        requireExisting();
        if (!key.equals(avatarKey)) {
            avatarKey = key;
            updatedAt = now;
            happened(new UserAvatarChanged(id, !key.isEmpty()));
        }
    }

    /**
     * Says what a newcomer came for, once.
     *
     * @throws Problem {@code invalid} for another role than hr or candidate, {@code role-selected} when there is one already
     */
    public void selectRole(Role role, Instant now) {
        if (role != Role.HR && role != Role.CANDIDATE) {
            throw Problem.invalid("role", "Choose hr or candidate.");
        }
        if (status != UserStatus.PENDING) {
            throw Problem.conflict(
                    "role-selected", "You have chosen your role already. An administrator can change it for you.");
        }
        roles = role.code();
        happened(new UserRoleSelected(id, role.code()));
        become(UserStatus.ACTIVE, now);
        happened(new UserActivated(id));
    }

    /**
     * Gives the person exactly these roles.
     *
     * @throws Problem {@code invalid} without one, {@code account-deleted}
     */
    public void changeRoles(Set<Role> wanted, Instant now) {
        requireExisting();
        if (wanted.isEmpty()) {
            throw Problem.invalid("roles", "A person needs a role. To keep somebody out, suspend them.");
        }
        String codes = codes(wanted);
        if (codes.equals(roles)) {
            return;
        }
        roles = codes;
        updatedAt = now;
        happened(new UserRolesChanged(id, List.of(codes.split(","))));
        if (status == UserStatus.PENDING) {
            become(UserStatus.ACTIVE, now);
            happened(new UserActivated(id));
        }
    }

    /**
     * Keeps the person out; twice is harmless.
     *
     * @throws Problem {@code account-pending} before there is anything to suspend, {@code account-deleted}
     */
    public void suspend(Instant now) {
        requireExisting();
        if (status == UserStatus.PENDING) {
            throw Problem.conflict("account-pending", "This person has no role yet, so there is nothing to suspend.");
        }
        if (status == UserStatus.ACTIVE) {
            become(UserStatus.SUSPENDED, now);
            happened(new UserSuspended(id));
        }
    }

    /** Ends the person's sessions, wherever they are. */
    public void signOut() {
        requireExisting();
        happened(new UserSignedOut(id));
    }

    /**
     * Lets the person in again; twice is harmless.
     *
     * @throws Problem {@code account-pending} for a person without a role, {@code account-deleted}
     */
    public void activate(Instant now) {
        requireExisting();
        if (status == UserStatus.PENDING) {
            throw Problem.conflict("account-pending", "This person has no role yet. Give them one.");
        }
        if (status == UserStatus.SUSPENDED) {
            become(UserStatus.ACTIVE, now);
            happened(new UserActivated(id));
        }
    }

    /** Removes the person with all that is personal; twice is harmless. */
    public void delete(Instant now) {
        if (status == UserStatus.DELETED) {
            return;
        }
        email = "";
        fullName = NOBODY;
        roles = "";
        profile = Profile.empty();
        avatarKey = "";
        become(UserStatus.DELETED, now);
        happened(new UserDeleted(id));
    }

    private void requireExisting() {
        if (status == UserStatus.DELETED) {
            throw Problem.conflict("account-deleted", "This account was deleted.");
        }
    }

    private void become(UserStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    static Set<Role> roles(String codes) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(codes.split(",")).forEach(code -> Role.ofCode(code).ifPresent(set::add));
        return set;
    }

    /** One spelling for one set, so that the same roles always compare equal. */
    static String codes(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(","));
    }
}
