package app.candor.media;

import app.candor.media.domain.Cutting;
import app.candor.media.domain.MediaInfo;
import app.candor.media.domain.Recording;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.domain.Rejection;
import app.candor.media.domain.Rendition;
import app.candor.media.domain.Segment;
import app.candor.media.domain.TimeRange;
import app.candor.media.domain.Track;
import app.candor.media.domain.Transcript;
import app.candor.media.port.MediaTools;
import app.candor.media.port.ObjectStore;
import app.candor.media.port.UnreadableMedia;
import app.candor.operations.JobGaveUp;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a recording playable, step by step, for the batch job {@code recording-processing}: {@link #prepare}, then {@link
 * #encode} for each of {@link #segmentsToEncode}, then {@link #publish}. {@link RecordingTranscription} goes on from there.
 *
 * <p>Each step may be repeated, by this node or another, and does nothing when its result is there. The long methods hold no
 * transaction; they look at {@code stop} and end with {@link ProcessingStopped}.
 */
@ApplicationScoped
public class RecordingProcessing {
    private static final Logger LOG = Logger.getLogger(RecordingProcessing.class.getName());
    private static final String JOB = "recording-processing";
    private static final String JOB_PARAMETER = "recordingId";

    @Inject
    RecordingRepository recordings;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @Inject
    Workshop workshop;

    @Inject
    OwnTransaction transaction;

    @Inject
    RecordingNews news;

    @Inject
    @ConfigProperty(name = "candor.media.segment-seconds")
    long segmentSeconds;

    /**
     * Reads the file, decides whether it is an answer, and plans the segments.
     *
     * @return false when it is not: the recording is marked as failed with the reason and there is nothing more to do
     * @throws Problem {@code not-found} for an unknown recording
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean prepare(UUID id, BooleanSupplier stop) {
        Recording recording = transaction.call(() -> {
            Recording found = require(id);
            // What was refused stays refused: its transcript is settled.
            if (recordings.transcript(id).open()) {
                found.begin();
            }
            return found;
        });
        if (recording.state() != RecordingState.PROCESSING) {
            return recording.state() == RecordingState.READY;
        }
        MediaInfo info;
        try {
            info = tools.probe(workshop.original(recording), recording.container(), stop);
        } catch (UnreadableMedia e) {
            LOG.log(Level.INFO, "Recording {0} is unreadable: {1}", new Object[] {id, e.getMessage()});
            reject(id, Rejection.CORRUPT);
            return false;
        }
        Rejection rejection = Rejection.of(recording.kind(), info).orElse(null);
        if (rejection != null) {
            reject(id, rejection);
            return false;
        }
        transaction.run(() -> {
            require(id).measure(info);
            recordings.plan(id, Track.VIDEO, pieces(recording.kind(), info));
        });
        return true;
    }

    /** Numbers of the segments that are not encoded yet, in order; none when the recording can be watched. */
    @Transactional
    public List<Integer> segmentsToEncode(UUID id) {
        if (require(id).state() == RecordingState.READY) {
            return List.of();
        }
        return recordings.segments(id, Track.VIDEO).stream()
                .filter(segment -> !segment.done())
                .map(Segment::number)
                .toList();
    }

    /** Encodes one segment into the object store. Mark it by {@link #markEncoded} in the transaction of the chunk. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void encode(UUID id, int number, BooleanSupplier stop) {
        Recording recording = transaction.call(() -> require(id));
        List<TimeRange> ranges = ranges(id);
        Path part = workshop.file(id, "encoding.mp4");
        String name = ranges.size() == 1 ? whole(recording) : pictureName(number);
        if (ranges.size() == 1) {
            Path original = workshop.original(recording);
            MediaInfo info = tools.probe(original, recording.container(), stop);
            if (recording.kind() == RecordingKind.AUDIO) {
                tools.encodeSound(original, recording.container(), info, part, stop);
            } else {
                tools.encode(original, recording.container(), info, part, stop);
            }
        } else {
            tools.encodePicture(seekable(recording, stop), ranges.get(number - 1), part, stop);
        }
        Path made = workshop.file(id, name);
        workshop.finished(part, made);
        store.put(recording.folder() + name, made, contentType(recording));
    }

    /** Part of the chunk's transaction: a restart after its commit goes on with the next segment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markEncoded(UUID id, int number) {
        recordings.finish(id, Track.VIDEO, number);
    }

    /** Puts the segments together, takes the still pictures, and tells that the recording can be watched. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void publish(UUID id, BooleanSupplier stop) {
        Recording recording = transaction.call(() -> require(id));
        if (recording.state() == RecordingState.READY) {
            return;
        }
        if (recording.kind() == RecordingKind.AUDIO) {
            String name = whole(recording);
            Path sound = workshop.fetched(recording, recording.folder() + name, name);
            publish(id, List.of(rendition(recording, RenditionKind.AUDIO, sound, contentType(recording))));
            return;
        }
        List<TimeRange> ranges = ranges(id);
        Path video = ranges.size() == 1
                ? workshop.fetched(recording, recording.folder() + "video.mp4", "video.mp4")
                : join(recording, ranges, stop);
        Path poster = workshop.file(id, "poster.jpg");
        tools.poster(video, Math.min(1000, recording.durationMs().orElseThrow() / 2), poster, stop);
        Path thumbnail = workshop.file(id, "thumbnail.jpg");
        tools.thumbnail(poster, thumbnail, stop);
        if (ranges.size() > 1) {
            store.put(recording.folder() + "video.mp4", video, "video/mp4");
        }
        store.put(recording.folder() + "poster.jpg", poster, "image/jpeg");
        store.put(recording.folder() + "thumbnail.jpg", thumbnail, "image/jpeg");
        publish(
                id,
                List.of(
                        rendition(recording, RenditionKind.VIDEO, video, contentType(recording)),
                        rendition(recording, RenditionKind.POSTER, poster, "image/jpeg"),
                        rendition(recording, RenditionKind.THUMBNAIL, thumbnail, "image/jpeg")));
        for (int number = 1; ranges.size() > 1 && number <= ranges.size(); number++) {
            store.delete(recording.folder() + pictureName(number));
        }
    }

    private void publish(UUID id, List<Rendition> renditions) {
        transaction.run(() -> {
            Recording current = require(id);
            current.publish(renditions);
            news.ready(current);
        });
    }

    /** Says on the recording that the work broke off for technical reasons and can be started again. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void noteSetback(UUID id) {
        recordings.find(id).ifPresent(recording -> {
            recording.noteSetback();
            Transcript transcript = recordings.transcript(id);
            if (recording.state() == RecordingState.READY && transcript.open()) {
                transcript.settle(
                        TranscriptState.FAILED,
                        "The speech engine did not answer. What it heard so far is kept; processing can be restarted.");
            }
        });
    }

    /**
     * Says on the recording that nobody works on it any more, and tells those who wait for it. Starting the job again goes
     * on. Does nothing when there is no such recording or nothing was left to do.
     */
    @Transactional
    public void giveUp(UUID id) {
        Recording recording = recordings.find(id).orElse(null);
        if (recording == null) {
            return;
        }
        Transcript transcript = recordings.transcript(id);
        if (!transcript.open() || transcript.state() == TranscriptState.NOT_TRANSCRIBED) {
            return;
        }
        if (recording.giveUp()) {
            news.failed(recording, "given-up", recording.notice().orElseThrow());
        }
        transcript.settle(TranscriptState.FAILED, "This recording was not transcribed, for technical reasons.");
        news.transcribed(recording, transcript);
    }

    /** The job was restarted as often as makes sense by itself, or abandoned. */
    void gaveUp(@Observes JobGaveUp job) {
        if (job.job().equals(JOB)) {
            job.id(JOB_PARAMETER).ifPresent(this::giveUp);
        }
    }

    /** Removes the local copies. Call it when the job ends, however it ends. */
    public void tidy(UUID id) {
        workshop.tidy(id);
    }

    private void reject(UUID id, Rejection rejection) {
        transaction.run(() -> {
            Recording recording = require(id);
            recording.reject(rejection);
            Transcript transcript = recordings.transcript(id);
            transcript.settle(TranscriptState.NO_SPEECH, rejection.sentence());
            news.failed(recording, rejection.code(), rejection.sentence());
            news.transcribed(recording, transcript);
        });
    }

    /** Sound, and a picture that browsers play, is taken whole: cutting it would only cost. */
    private List<TimeRange> pieces(RecordingKind kind, MediaInfo info) {
        return kind == RecordingKind.AUDIO || info.playablePicture()
                ? List.of(new TimeRange(0, info.durationMs()))
                : Cutting.evenly(info.durationMs(), segmentSeconds * 1000);
    }

    private Path join(Recording recording, List<TimeRange> ranges, BooleanSupplier stop) {
        UUID id = recording.id();
        Path video = workshop.file(id, "video.mp4");
        List<Path> pictures = new ArrayList<>();
        for (int number = 1; number <= ranges.size(); number++) {
            pictures.add(workshop.fetched(recording, recording.folder() + pictureName(number), pictureName(number)));
        }
        Path part = workshop.file(id, "joining.mp4");
        tools.join(pictures, ranges, seekable(recording, stop), recording.hasAudio(), part, stop);
        workshop.finished(part, video);
        return video;
    }

    private Path seekable(Recording recording, BooleanSupplier stop) {
        Path seekable = workshop.file(recording.id(), "seekable.mkv");
        if (!Files.exists(seekable)) {
            Path part = workshop.file(recording.id(), "seekable.part.mkv");
            tools.makeSeekable(workshop.original(recording), recording.container(), part, stop);
            workshop.finished(part, seekable);
        }
        return seekable;
    }

    private List<TimeRange> ranges(UUID id) {
        return transaction.call(() -> recordings.segments(id, Track.VIDEO).stream()
                .map(Segment::range)
                .toList());
    }

    private Recording require(UUID id) {
        return recordings.find(id).orElseThrow(() -> Problem.notFound("recording"));
    }

    /** Name of what a recording in one piece becomes. */
    private static String whole(Recording recording) {
        return recording.kind() == RecordingKind.AUDIO ? "audio.m4a" : "video.mp4";
    }

    private static String contentType(Recording recording) {
        return recording.kind() == RecordingKind.AUDIO ? "audio/mp4" : "video/mp4";
    }

    private static String pictureName(int number) {
        return String.format(Locale.ROOT, "picture-%04d.mp4", number);
    }

    private static Rendition rendition(Recording recording, RenditionKind kind, Path file, String contentType) {
        try {
            return new Rendition(kind, recording.folder() + file.getFileName(), contentType, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
