package app.candor.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A tenant. */
@Entity
@Table(schema = "identity", name = "company")
public class Company {
    @Id
    private UUID id;

    @Column(name = "company_key", updatable = false)
    private String companyKey;

    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Company() {}

    public UUID id() {
        return id;
    }

    public String key() {
        return companyKey;
    }

    public String name() {
        return name;
    }
}
