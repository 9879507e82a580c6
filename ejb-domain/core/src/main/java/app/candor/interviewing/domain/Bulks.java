package app.candor.interviewing.domain;

import app.candor.interviewing.BulkFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where lists of people to invite are kept. */
@ApplicationScoped
public class Bulks {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * How many lines there are.
     *
     * @param good to send or sent
     * @param invited sent
     */
    public record Count(int lines, int good, int invited) {}

    public void add(Bulk bulk, List<Guest> guests) {
        entityManager.persist(bulk);
        entityManager.flush();
        var rows = Json.createArrayBuilder();
        for (Guest guest : guests) {
            rows.add(Json.createObjectBuilder()
                    .add("line", guest.line())
                    .add("name", storable(guest.name()))
                    .add("email", storable(guest.email()))
                    .add("time_zone", storable(guest.timeZone()))
                    .add("message", storable(guest.message()))
                    .add("complaint", guest.complaint()));
        }
        entityManager
                .createNativeQuery("insert into interviewing.bulk_line"
                        + " select cast(?1 as uuid), line, name, email, time_zone, message, complaint, null"
                        + " from jsonb_to_recordset(cast(?2 as jsonb)) as given(line integer, name text, email text,"
                        + " time_zone text, message text, complaint text)")
                .setParameter(1, bulk.id().toString())
                .setParameter(2, rows.build().toString())
                .executeUpdate();
    }

    /** A faulty line is kept to be shown; what PostgreSQL cannot keep is left out of it. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    public Optional<Bulk> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Bulk.class, id));
    }

    public Optional<Bulk> lock(UUID id) {
        return Optional.ofNullable(entityManager.find(Bulk.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @SuppressWarnings("unchecked")
    public List<UUID> sending() {
        List<String> ids = entityManager
                .createNativeQuery("select cast(id as text) from interviewing.bulk where confirmed_at is not null"
                        + " and done_at is null order by id")
                .getResultList();
        return ids.stream().map(UUID::fromString).toList();
    }

    public Count count(UUID id) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select count(*), count(*) filter (where complaint = ''), count(invitation_id)"
                        + " from interviewing.bulk_line where bulk_id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .getSingleResult();
        return new Count(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
    }

    @SuppressWarnings("unchecked")
    public List<BulkFault> faults(UUID id, int most) {
        List<Object[]> rows = entityManager
                .createNativeQuery("select line, name, email, complaint from interviewing.bulk_line"
                        + " where bulk_id = cast(?1 as uuid) and complaint <> '' order by line")
                .setParameter(1, id.toString())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new BulkFault(((Number) row[0]).intValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** The next good lines that were not sent. */
    @SuppressWarnings("unchecked")
    public List<Guest> waiting(UUID id, int most) {
        List<Object[]> rows = entityManager
                .createNativeQuery(
                        "select line, name, email, time_zone, message from interviewing.bulk_line"
                                + " where bulk_id = cast(?1 as uuid) and complaint = '' and invitation_id is null order by line")
                .setParameter(1, id.toString())
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new Guest(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ""))
                .toList();
    }

    public void sent(UUID id, int line, UUID invitationId) {
        entityManager
                .createNativeQuery("update interviewing.bulk_line set invitation_id = cast(?3 as uuid)"
                        + " where bulk_id = cast(?1 as uuid) and line = ?2")
                .setParameter(1, id.toString())
                .setParameter(2, line)
                .setParameter(3, invitationId.toString())
                .executeUpdate();
    }

    public void complain(UUID id, int line, String complaint) {
        entityManager
                .createNativeQuery("update interviewing.bulk_line set complaint = ?3"
                        + " where bulk_id = cast(?1 as uuid) and line = ?2")
                .setParameter(1, id.toString())
                .setParameter(2, line)
                .setParameter(3, complaint)
                .executeUpdate();
    }

    public void complainOfWaiting(UUID id, String complaint) {
        entityManager
                .createNativeQuery("update interviewing.bulk_line set complaint = ?2"
                        + " where bulk_id = cast(?1 as uuid) and complaint = '' and invitation_id is null")
                .setParameter(1, id.toString())
                .setParameter(2, complaint)
                .executeUpdate();
    }

    /**
     * Which of these addresses, in small letters, may answer an invitation to this template. An address that HR may not know
     * is not among them: a list of guesses would find it out.
     */
    @SuppressWarnings("unchecked")
    public Set<String> invited(UUID templateId, List<Guest> guests, Instant now) {
        var keys = Json.createArrayBuilder();
        guests.stream().filter(Guest::good).map(Guest::key).forEach(keys::add);
        return new HashSet<>(entityManager
                .createNativeQuery("select lower(i.candidate_email) from interviewing.invitation i"
                        + " where lower(i.candidate_email) in"
                        + " (select jsonb_array_elements_text(cast(?1 as jsonb)))"
                        + " and i.template_id = cast(?2 as uuid) and i.status in ('pending', 'in_progress')"
                        + " and i.expires_at > ?3")
                .setParameter(1, keys.build().toString())
                .setParameter(2, templateId.toString())
                .setParameter(3, Timestamp.from(now))
                .getResultList());
    }

    /** Lists are kept for a while to look at, and not for ever: they are full of names. */
    public int removeOlderThan(Instant time) {
        return entityManager
                .createNativeQuery("delete from interviewing.bulk where created_at < ?1"
                        + " and (confirmed_at is null or done_at is not null)")
                .setParameter(1, Timestamp.from(time))
                .executeUpdate();
    }

    /** Nothing of a deleted person is left in lists. */
    public void forget(String address) {
        entityManager
                .createNativeQuery("delete from interviewing.bulk_line where lower(email) = lower(?1)")
                .setParameter(1, address)
                .executeUpdate();
    }
}
