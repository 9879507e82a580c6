package app.candor.batch.runtime;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/** This life of this server, as the others see it: a row that must be renewed before it lapses. */
final class NodeLease {
    private final DataSource dataSource;
    private final String name;
    private final Duration length;
    private volatile UUID id;

    /**
     * @param length how long the others wait for a sign of life; renew it at least three times as often
     */
    NodeLease(DataSource dataSource, String name, Duration length) {
        this.dataSource = dataSource;
        this.name = name;
        this.length = length;
        take();
    }

    /** A new life begins: whatever an earlier one had is not ours any more. */
    private void take() {
        UUID fresh = UUID.randomUUID();
        Sql.transaction(
                dataSource,
                sql -> sql.update(
                        "insert into batch.node (id, name, started_at, expires_at)"
                                + " values (?, ?, now(), now() + ? * interval '1 second')",
                        fresh,
                        name,
                        length.toSeconds()));
        id = fresh;
    }

    /**
     * Renews the lease.
     *
     * @return false when it had lapsed: everything that ran here belongs to others, and a new lease was taken
     */
    boolean renew() {
        boolean alive = Sql.transaction(
                        dataSource,
                        sql -> sql.update(
                                "update batch.node set expires_at = now() + ? * interval '1 second'"
                                        + " where id = ? and expires_at > now()",
                                length.toSeconds(),
                                id))
                == 1;
        if (!alive) {
            take();
        }
        return alive;
    }

    /** Gives the lease back, so that nobody waits for it to lapse. */
    void release() {
        Sql.transaction(
                dataSource,
                sql -> sql.update("delete from batch.node where id = ? or expires_at < now() - interval '1 day'", id));
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }
}
