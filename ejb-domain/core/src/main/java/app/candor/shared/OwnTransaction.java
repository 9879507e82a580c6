package app.candor.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Commits a piece of work by itself, whatever becomes of the transaction around it: a result that was paid for, or a short
 * step between long ones that must not hold a connection.
 */
@ApplicationScoped
public class OwnTransaction {
    /** Anything thrown rolls the work back. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Throwable.class)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** Anything thrown rolls the work back. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Throwable.class)
    public void run(Runnable work) {
        work.run();
    }
}
