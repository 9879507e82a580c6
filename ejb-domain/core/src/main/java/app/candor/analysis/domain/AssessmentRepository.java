package app.candor.analysis.domain;

import app.candor.shared.jpa.NamedLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assessments, and which recordings have settled. */
@ApplicationScoped
public class AssessmentRepository {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public void add(Assessment assessment) {
        entityManager.persist(assessment);
    }

    public Optional<Assessment> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Assessment.class, id));
    }

    /** The newest run of an interview. */
    public Optional<Assessment> newest(UUID invitationId) {
        return entityManager
                .createQuery(
                        "select a from Assessment a where a.invitationId = :invitation order by a.run desc",
                        Assessment.class)
                .setParameter("invitation", invitationId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<UUID> companyOf(UUID invitationId) {
        return entityManager
                .createQuery(
                        "select a.companyId from Assessment a where a.invitationId = :invitation and a.run = 1",
                        UUID.class)
                .setParameter("invitation", invitationId)
                .getResultStream()
                .findFirst();
    }

    public Optional<UUID> invitationOf(UUID assessmentId) {
        return entityManager
                .createQuery("select a.invitationId from Assessment a where a.id = :id", UUID.class)
                .setParameter("id", assessmentId)
                .getResultStream()
                .findFirst();
    }

    /** The interview that a recording answers a question of; empty when that interview was not opened here. */
    public Optional<UUID> invitationWith(UUID recordingId) {
        List<?> found = entityManager
                .createNativeQuery("select cast(a.invitation_id as text) from analysis.assessed_question q"
                        + " join analysis.assessment a on a.id = q.assessment_id"
                        + " where q.recording_id = cast(?1 as uuid) limit 1")
                .setParameter(1, recordingId.toString())
                .getResultList();
        return found.stream().findFirst().map(id -> UUID.fromString(id.toString()));
    }

    /** Lets one transaction at a time work on this id. */
    public void exclusive(UUID id) {
        NamedLock.take(entityManager, "analysis:" + id);
    }

    /** Remembers that a recording will not change by itself any more. */
    public void settle(UUID recordingId, Instant now) {
        entityManager
                .createNativeQuery("insert into analysis.settled_recording (recording_id, settled_at)"
                        + " values (cast(?1 as uuid), ?2) on conflict do nothing")
                .setParameter(1, recordingId.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    public boolean settled(UUID recordingId) {
        return !entityManager
                .createNativeQuery("select 1 from analysis.settled_recording where recording_id = cast(?1 as uuid)")
                .setParameter(1, recordingId.toString())
                .getResultList()
                .isEmpty();
    }

    /** Lets the first run wait for the candidate, unless they are done already. */
    public void hold(UUID invitationId) {
        change(
                "insert into analysis.held_interview (invitation_id) values (cast(?1 as uuid)) on conflict do nothing",
                invitationId);
    }

    /** Nothing waits for this candidate any more, nor will. */
    public void release(UUID invitationId, Instant now) {
        entityManager
                .createNativeQuery("insert into analysis.held_interview (invitation_id, released_at)"
                        + " values (cast(?1 as uuid), ?2)"
                        + " on conflict (invitation_id) do update set released_at = excluded.released_at")
                .setParameter(1, invitationId.toString())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    public boolean isHeld(UUID invitationId) {
        return !entityManager
                .createNativeQuery("select 1 from analysis.held_interview"
                        + " where invitation_id = cast(?1 as uuid) and released_at is null")
                .setParameter(1, invitationId.toString())
                .getResultList()
                .isEmpty();
    }

    /**
     * Takes the candidate's words out of every run of an interview; the scores stay.
     *
     * @return how many runs there were
     */
    public int erase(UUID invitationId) {
        change(
                "update analysis.assessed_question set answer_text = null, recording_id = null, finding = null"
                        + " where assessment_id in (select id from analysis.assessment where invitation_id ="
                        + " cast(?1 as uuid))",
                invitationId);
        change("delete from analysis.engine_reply where invitation_id = cast(?1 as uuid)", invitationId);
        return change(
                "update analysis.assessment set summary = null, revision = revision + 1, status = case when status in"
                        + " ('pending', 'in_progress') then 'failed' else status end"
                        + " where invitation_id = cast(?1 as uuid)",
                invitationId);
    }

    private int change(String sql, UUID invitationId) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, invitationId.toString())
                .executeUpdate();
    }
}
