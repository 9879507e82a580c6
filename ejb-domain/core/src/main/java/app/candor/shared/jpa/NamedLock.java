package app.candor.shared.jpa;

import jakarta.persistence.EntityManager;

/** A lock on something that has no row: of several transactions one holds it, and the others wait. */
public final class NamedLock {
    private NamedLock() {}

    /**
     * Waits until no other transaction holds it, and holds it until the end of this one. READ COMMITTED then shows
     * everything that the others did.
     *
     * @param name begins with the context, such as {@code identity.teams}
     */
    public static void take(EntityManager entityManager, String name) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, name)
                .getSingleResult();
    }
}
