package app.candor.operations;

import app.candor.shared.Ids;
import app.candor.shared.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Asks for a batch job from inside a business transaction: the job starts after the commit, once, on a node that works. */
@ApplicationScoped
public class JobRequests {
    /** What fits into the repository's column together with the parameters that the runtime adds. */
    private static final int MAX_PARAMETERS = 2_500;

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * Asks for one run. The same job and key asked twice run once. A run that fails is restarted three times with growing
     * pauses; then {@link JobGaveUp} is fired.
     *
     * @param key what the run is about, such as the id of a recording
     * @param parameters ids, not data: 2,500 characters in all
     * @throws IllegalArgumentException when the parameters are too long
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void request(String job, String key, Map<String, String> parameters) {
        request(job, key, parameters, "event");
    }

    /**
     * As {@link #request(String, String, Map)}, with the name of who asks.
     *
     * @return false when the same job and key had been asked for before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean request(String job, String key, Map<String, String> parameters, String requestedBy) {
        String text = json(parameters);
        if (text.length() > MAX_PARAMETERS) {
            throw new IllegalArgumentException("the parameters of a job are ids, not data");
        }
        return entityManager
                        .createNativeQuery("insert into batch.job_request (id, job, key, parameters, requested_by,"
                                + " traceparent, state, not_before, created_at)"
                                + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, 'waiting', now(), ?7)"
                                + " on conflict (job, key) do nothing")
                        .setParameter(1, Ids.next().toString())
                        .setParameter(2, job)
                        .setParameter(3, key)
                        .setParameter(4, text)
                        .setParameter(5, requestedBy)
                        .setParameter(6, Trace.current())
                        .setParameter(7, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    /** Parameters as they are stored: the same text for equal parameters, by which the same work is recognised. */
    public static String json(Map<String, String> parameters) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(parameters).forEach(json::add);
        return json.build().toString();
    }
}
