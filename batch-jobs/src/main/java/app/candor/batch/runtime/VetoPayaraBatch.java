package app.candor.batch.runtime;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Takes the server's own batch runtime out of the injection: both it and JBeret would produce {@code JobContext} and
 * {@code @BatchProperty} (WELD-001409).
 */
public class VetoPayaraBatch implements Extension {
    void veto(@Observes ProcessAnnotatedType<?> type) {
        if (type.getAnnotatedType().getJavaClass().getName().startsWith("com.ibm.jbatch.")) {
            type.veto();
        }
    }
}
