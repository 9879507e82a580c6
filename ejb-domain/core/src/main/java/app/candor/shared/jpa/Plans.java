package app.candor.shared.jpa;

import jakarta.persistence.EntityManager;

/** How PostgreSQL plans statements. */
public final class Plans {
    private Plans() {}

    /**
     * Lets the statements of this transaction be planned for the values that they are given: a plan for any value, as of a
     * prepared statement that was used often, does not know a frequent word from a rare one.
     */
    public static void byValue(EntityManager entityManager) {
        entityManager
                .createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
    }
}
