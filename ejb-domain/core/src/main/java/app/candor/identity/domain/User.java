package app.candor.identity.domain;

import app.candor.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody who has signed in at least once. */
@Entity
@Table(schema = "identity", name = "app_user")
public class User {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String subject;

    private String email;

    @Column(name = "full_name")
    private String fullName;

    private String roles;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected User() {}

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String fullName() {
        return fullName;
    }

    public Set<Role> roles() {
        Set<Role> set = EnumSet.noneOf(Role.class);
        Arrays.stream(roles.split(",")).forEach(code -> Role.ofCode(code).ifPresent(set::add));
        return set;
    }

    /** Whether a token says exactly what is already known, so that nothing has to be written. */
    public boolean isDescribedBy(String email, String fullName, Set<Role> roles) {
        return this.email.equals(email) && this.fullName.equals(fullName) && this.roles.equals(codes(roles));
    }

    /** Takes over what a newer token says. */
    public void describe(String email, String fullName, Set<Role> roles, Instant now) {
        this.email = email;
        this.fullName = fullName;
        this.roles = codes(roles);
        this.updatedAt = now;
    }

    /** One spelling for one set, so that the same roles always compare equal. */
    static String codes(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::code).collect(Collectors.joining(","));
    }
}
