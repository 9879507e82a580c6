package app.candor.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The mails that one person does not want, by the codes of their kinds. */
@Entity
@Table(schema = "notification", name = "preference")
public class Unwanted {
    @Id
    @Column(name = "user_id")
    private UUID userId;

    private String unwanted;

    @Version
    private long version;

    protected Unwanted() {}

    public Set<String> kinds() {
        return unwanted.isEmpty() ? Set.of() : Set.of(unwanted.split(","));
    }

    public void become(Collection<String> kinds) {
        unwanted = String.join(",", new TreeSet<>(kinds));
    }

    public long revision() {
        return version;
    }
}
