package app.candor.media.domain;

import app.candor.media.RecordingState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recordings with their segments and transcripts. Every method joins the caller's transaction. */
@ApplicationScoped
public class RecordingRepository {
    private static final List<String> PARTS = List.of("segment_transcript", "segment", "transcript", "rendition");

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    public Optional<Recording> find(UUID id) {
        return Optional.ofNullable(entityManager.find(Recording.class, id));
    }

    public Optional<Recording> findByUpload(String uploadId) {
        return entityManager
                .createQuery("select r from Recording r where r.uploadId = :uploadId", Recording.class)
                .setParameter("uploadId", uploadId)
                .getResultStream()
                .findFirst();
    }

    public void add(Recording recording) {
        entityManager.persist(recording);
        entityManager.persist(new Transcript(recording.id()));
        entityManager.flush();
    }

    public Transcript transcript(UUID recordingId) {
        return entityManager.find(Transcript.class, recordingId);
    }

    /** Whoever corrects it waits for whoever does. */
    public Transcript lockTranscript(UUID recordingId) {
        return entityManager.find(Transcript.class, recordingId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What the candidate put right, if anything. */
    public Optional<Correction> correction(UUID recordingId) {
        return Optional.ofNullable(entityManager.find(Correction.class, recordingId));
    }

    /** A new one or a known one. */
    public void keep(Correction correction) {
        entityManager.persist(correction);
    }

    public void remove(Correction correction) {
        entityManager.remove(correction);
    }

    /** Writes what was changed, where something outside is to happen only after that. */
    public void flush() {
        entityManager.flush();
    }

    /** In order of time; empty when there is no plan yet. */
    public List<Segment> segments(UUID recordingId, Track track) {
        return entityManager
                .createQuery(
                        "select s from Segment s where s.id.recordingId = :id and s.id.track = :track"
                                + " order by s.id.number",
                        Segment.class)
                .setParameter("id", recordingId)
                .setParameter("track", track.code())
                .getResultList();
    }

    /** Keeps the plan that is there already: work may have been done by it. */
    public void plan(UUID recordingId, Track track, List<TimeRange> ranges) {
        if (!segments(recordingId, track).isEmpty()) {
            return;
        }
        int number = 1;
        for (TimeRange range : ranges) {
            entityManager.persist(new Segment(recordingId, track, number++, range));
        }
    }

    public void finish(UUID recordingId, Track track, int number) {
        entityManager
                .find(Segment.class, new SegmentId(recordingId, track, number))
                .finish();
    }

    public boolean isTranscribed(UUID recordingId, int number) {
        return entityManager.find(SegmentTranscript.class, new SegmentTranscriptId(recordingId, number)) != null;
    }

    public void add(SegmentTranscript segment) {
        entityManager.persist(segment);
    }

    /** In order of time. */
    public List<SegmentTranscript> segmentTranscripts(UUID recordingId) {
        return entityManager
                .createQuery(
                        "select s from SegmentTranscript s where s.id.recordingId = :id order by s.id.number",
                        SegmentTranscript.class)
                .setParameter("id", recordingId)
                .getResultList();
    }

    /**
     * Removes everything that is kept of an interview's recordings.
     *
     * @return the folders of their bytes in the store
     */
    public List<String> removeOf(UUID invitationId) {
        List<Recording> all = entityManager
                .createQuery("select r from Recording r where r.invitationId = :invitation", Recording.class)
                .setParameter("invitation", invitationId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        List<String> folders = all.stream().map(Recording::folder).toList();
        for (String table : PARTS) {
            remove(
                    "media." + table + " where recording_id in (select id from media.recording where invitation_id"
                            + " = cast(?1 as uuid))",
                    invitationId);
        }
        remove("media.recording where invitation_id = cast(?1 as uuid)", invitationId);
        return folders;
    }

    /** Clips whose processing is over, from before that moment; the oldest first. */
    public List<UUID> settledClips(Instant before, UUID after, int most) {
        return entityManager
                .createQuery(
                        "select r.id from Recording r where r.invitationId is null and r.id > :after"
                                + " and r.createdAt < :before and r.state in :over order by r.id",
                        UUID.class)
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("over", List.of(RecordingState.READY, RecordingState.FAILED))
                .setMaxResults(most)
                .getResultList();
    }

    /** Removes everything that is kept of one recording, except its bytes. */
    public void remove(UUID id) {
        for (String table : PARTS) {
            remove("media." + table + " where recording_id = cast(?1 as uuid)", id);
        }
        remove("media.recording where id = cast(?1 as uuid)", id);
    }

    private void remove(String from, UUID id) {
        entityManager
                .createNativeQuery("delete from " + from)
                .setParameter(1, id.toString())
                .executeUpdate();
    }
}
