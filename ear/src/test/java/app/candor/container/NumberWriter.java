package app.candor.container;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Writes numbers down, unless it was told to fail at one of them, which it does after writing it. */
@Named
@Dependent
public class NumberWriter extends AbstractItemWriter {
    /** Ends the name of the rows that were not written by way of JPA; JBeret writes its checkpoints so. */
    static final String JDBC = "-jdbc";

    static volatile int failAt;

    @Inject
    @BatchProperty
    String probe;

    @Inject
    Rows rows;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            entityManager
                    .createNativeQuery("insert into public.in_container_probe (probe, number) values (?1, ?2)")
                    .setParameter(1, probe)
                    .setParameter(2, item)
                    .executeUpdate();
            rows.change("insert into public.in_container_probe (probe, number) values (?, ?)", probe + JDBC, item);
            if (item.equals(failAt)) {
                throw new IllegalStateException("told to fail at " + item);
            }
        }
    }
}
