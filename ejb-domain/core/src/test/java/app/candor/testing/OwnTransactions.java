package app.candor.testing;

import app.candor.shared.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** Transactions that really commit by themselves, outside a container, for whoever uses {@link #entityManager}. */
public final class OwnTransactions extends OwnTransaction {
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final Database database;

    public OwnTransactions(Database database) {
        this.database = database;
    }

    /** Works on the own transaction that is running. */
    public EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return database.inTransaction(entityManager -> {
            current.set(entityManager);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        });
    }

    @Override
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
