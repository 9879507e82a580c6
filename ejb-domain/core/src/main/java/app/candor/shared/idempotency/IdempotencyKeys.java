package app.candor.shared.idempotency;

import app.candor.shared.Problem;
import app.candor.shared.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first answers to requests that carried a key, in {@code shared.idempotency_key}. */
@ApplicationScoped
public class IdempotencyKeys {
    /** A request that has not been answered for so long was cut off by a crash; its key may be used again. */
    static final Duration CUT_OFF = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.secret-key")
    String secretKey;

    /**
     * Claims the key for this request, in a transaction of its own so that a second request sees the claim at once.
     *
     * @param scope who asks: a key of one caller means nothing for another
     * @param request everything that makes the request this one: method, path and body
     * @return the answer that was given before; empty when this request is the first and should be carried out
     * @throws Problem {@code idempotency-key-reused} when the key came with another request, {@code
     *     idempotency-in-progress} when the first is still being carried out
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<StoredAnswer> claim(String scope, String key, String request) {
        Instant now = clock.instant();
        String requestHash = hash(request);
        String keyHash = hash(key);
        entityManager
                .createNativeQuery("delete from shared.idempotency_key"
                        + " where scope = ?1 and key = ?2 and status is null and created_at < ?3")
                .setParameter(1, scope)
                .setParameter(2, keyHash)
                .setParameter(3, Timestamp.from(now.minus(CUT_OFF)))
                .executeUpdate();
        int claimed = entityManager
                .createNativeQuery("insert into shared.idempotency_key (scope, key, request_hash, created_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, scope)
                .setParameter(2, keyHash)
                .setParameter(3, requestHash)
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        List<?> rows = entityManager
                .createNativeQuery("select request_hash, status, content_type, body, location"
                        + " from shared.idempotency_key where scope = ?1 and key = ?2")
                .setParameter(1, scope)
                .setParameter(2, keyHash)
                .getResultList();
        // No row: the first request was refused and released its key just now.
        return rows.isEmpty() ? stillRunning() : Optional.of(stored((Object[]) rows.get(0), requestHash, scope, key));
    }

    /** Keeps the answer for those who ask again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void answered(String scope, String key, StoredAnswer answer) {
        entityManager
                .createNativeQuery("update shared.idempotency_key set status = ?3, content_type = ?4, body = ?5,"
                        + " location = ?6 where scope = ?1 and key = ?2")
                .setParameter(1, scope)
                .setParameter(2, hash(key))
                .setParameter(3, answer.status())
                .setParameter(4, answer.contentType())
                .setParameter(5, seal(scope, key).close(answer.body()))
                .setParameter(6, answer.location())
                .executeUpdate();
    }

    /** Gives the key back: the request had no effect, so it may be tried again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String scope, String key) {
        entityManager
                .createNativeQuery(
                        "delete from shared.idempotency_key where scope = ?1 and key = ?2 and status is null")
                .setParameter(1, scope)
                .setParameter(2, hash(key))
                .executeUpdate();
    }

    private StoredAnswer stored(Object[] row, String requestHash, String scope, String key) {
        if (!row[0].equals(requestHash)) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "idempotency-key-reused",
                    "This Idempotency-Key was already used for another request. Use a new key for a new request.");
        }
        if (row[1] == null) {
            return stillRunning().orElseThrow();
        }
        return new StoredAnswer(
                ((Number) row[1]).intValue(), (String) row[2], seal(scope, key).open((String) row[3]), (String) row[4]);
    }

    private static Optional<StoredAnswer> stillRunning() {
        throw Problem.conflict(
                "idempotency-in-progress", "The first request with this Idempotency-Key is still being carried out.");
    }

    /** What was answered may hold a secret, and only who knows the key of the request may see it again. */
    private Seal seal(String scope, String key) {
        return new Seal(secretKey).derived("idempotency", scope, key);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
