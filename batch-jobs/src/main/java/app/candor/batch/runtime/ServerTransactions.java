package app.candor.batch.runtime;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

/**
 * The server's transactions for somebody who begins and ends them by hand, as JBeret does.
 *
 * <p>The server's pool asks the component that runs, not the thread, which transaction a connection belongs to. {@code
 * @Transactional} keeps the component informed; of the transaction manager's own methods only {@code suspend} and {@code
 * resume} do. Uninformed, a connection that is taken after the begin commits by itself, and one that is taken after the end
 * joins the transaction that is over: what it writes is never committed, and the pool never has it back.
 */
final class ServerTransactions implements TransactionManager {
    private final TransactionManager server;

    ServerTransactions(TransactionManager server) {
        this.server = server;
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        server.begin();
        try {
            server.resume(server.suspend());
        } catch (InvalidTransactionException e) {
            throw new IllegalStateException("the transaction that has just begun is over", e);
        }
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        try {
            server.commit();
        } finally {
            forget();
        }
    }

    @Override
    public void rollback() throws SystemException {
        try {
            server.rollback();
        } finally {
            forget();
        }
    }

    /** Suspending nothing tells the component that it has no transaction. */
    private void forget() throws SystemException {
        if (server.getStatus() == Status.STATUS_NO_TRANSACTION) {
            server.suspend();
        }
    }

    @Override
    public int getStatus() throws SystemException {
        return server.getStatus();
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return server.getTransaction();
    }

    @Override
    public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
        server.resume(transaction);
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        server.setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        server.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction suspend() throws SystemException {
        return server.suspend();
    }
}
