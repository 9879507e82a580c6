package app.candor.media;

import app.candor.media.domain.Captions;
import app.candor.media.domain.Cutting;
import app.candor.media.domain.Recording;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.domain.Rendition;
import app.candor.media.domain.Segment;
import app.candor.media.domain.SegmentTranscript;
import app.candor.media.domain.TimeRange;
import app.candor.media.domain.Track;
import app.candor.media.domain.Transcript;
import app.candor.media.domain.VoiceGate;
import app.candor.media.port.MediaTools;
import app.candor.media.port.ObjectStore;
import app.candor.media.port.Recognition;
import app.candor.media.port.SpeechRecogniser;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns a playable recording into words, for the batch job {@code recording-processing}: {@link #listen}, then {@link
 * #transcribe} for each of {@link #segmentsToTranscribe}, then {@link #finish}.
 *
 * <p>Each step may be repeated. What the recogniser answered is committed by itself before anything else happens, so no
 * segment is paid for twice. Without an engine the transcript says so, and a later run goes on from here.
 */
@ApplicationScoped
public class RecordingTranscription {
    private static final String NOBODY_ASKED = "none";
    private static final String SILENT = "Nobody speaks in this recording.";

    @Inject
    RecordingRepository recordings;

    @Inject
    ObjectStore store;

    @Inject
    MediaTools tools;

    @Inject
    SpeechRecogniser recogniser;

    @Inject
    Workshop workshop;

    @Inject
    OwnTransaction transaction;

    @Inject
    RecordingNews news;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "candor.media.segment-seconds")
    long segmentSeconds;

    /** Finds the pauses and plans the segments; settles at once what needs no recogniser. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void listen(UUID id, BooleanSupplier stop) {
        Recording recording = transaction.call(() -> require(id));
        boolean open = transaction.call(() -> recordings.transcript(id).open());
        if (!open || recording.state() != RecordingState.READY) {
            return;
        }
        if (!recording.hasAudio()) {
            settle(id, TranscriptState.NO_SPEECH, "This recording has no sound.");
        } else if (recording.truncated()) {
            settle(
                    id,
                    TranscriptState.NOT_TRANSCRIBED,
                    "The end of this recording is missing, so it was not transcribed.");
        } else if (recogniser.engine().isEmpty()) {
            settle(
                    id,
                    TranscriptState.NOT_TRANSCRIBED,
                    "No speech engine is configured. Configure one and run the processing of this recording again.");
        } else {
            plan(recording, tools.pauses(sound(recording, stop), stop));
        }
    }

    /** Numbers of the segments that the recogniser has not heard yet, in order. */
    @Transactional
    public List<Integer> segmentsToTranscribe(UUID id) {
        if (recogniser.engine().isEmpty() || !recordings.transcript(id).open()) {
            return List.of();
        }
        return recordings.segments(id, Track.SPEECH).stream()
                .filter(segment -> !segment.done())
                .map(Segment::number)
                .toList();
    }

    /** Has one segment recognised and keeps the result at once. A result that is there already is not asked for again. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void transcribe(UUID id, int number, BooleanSupplier stop) {
        boolean there = transaction.call(() -> recordings.isTranscribed(id, number));
        if (there) {
            return;
        }
        Recording recording = transaction.call(() -> require(id));
        TimeRange range = transaction.call(
                () -> recordings.segments(id, Track.SPEECH).get(number - 1).range());
        Path piece = workshop.file(id, "piece.wav");
        tools.cutWav(sound(recording, stop), range, piece, stop);
        boolean voice = VoiceGate.opens(new TimeRange(0, range.lengthMs()), tools.pauses(piece, stop));
        String engine = voice ? recogniser.engine().orElseThrow() : NOBODY_ASKED;
        Recognition heard =
                voice ? recogniser.recognise(piece, range.lengthMs(), stop) : new Recognition(null, "", List.of());
        List<Word> words = heard.words().stream()
                .map(word -> new Word(word.text(), range.startMs() + word.startMs(), range.startMs() + word.endMs()))
                .toList();
        transaction.run(() -> recordings.add(new SegmentTranscript(
                id, number, engine, heard.language(), heard.text().strip(), words, clock.instant())));
    }

    /** Part of the chunk's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markTranscribed(UUID id, int number) {
        recordings.finish(id, Track.SPEECH, number);
    }

    /** Puts the transcript together, writes the captions, and tells so. Does nothing when it is settled already. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void finish(UUID id) {
        Recording recording = transaction.call(() -> require(id));
        boolean heardAll = transaction.call(() -> recordings.transcript(id).open()
                && !recordings.segments(id, Track.SPEECH).isEmpty()
                && recordings.segments(id, Track.SPEECH).stream().allMatch(Segment::done));
        if (!heardAll) {
            return;
        }
        List<SegmentTranscript> segments = transaction.call(() -> recordings.segmentTranscripts(id));
        List<Word> words =
                segments.stream().flatMap(segment -> segment.words().stream()).toList();
        String key = recording.folder() + "captions.vtt";
        byte[] captions = Captions.of(words).getBytes(StandardCharsets.UTF_8);
        if (!words.isEmpty()) {
            store.put(key, written(workshop.file(id, "captions.vtt"), captions), "text/vtt");
        }
        transaction.run(() -> {
            Transcript transcript = recordings.transcript(id);
            transcript.complete(segments, SILENT);
            if (!words.isEmpty()) {
                require(id).addCaptions(new Rendition(RenditionKind.CAPTIONS, key, "text/vtt", captions.length));
            }
            news.transcribed(recording, transcript);
        });
    }

    private void plan(Recording recording, List<TimeRange> pauses) {
        long durationMs = recording.durationMs().orElseThrow();
        if (!VoiceGate.opens(new TimeRange(0, durationMs), pauses)) {
            settle(recording.id(), TranscriptState.NO_SPEECH, SILENT);
            return;
        }
        transaction.run(() -> recordings.plan(
                recording.id(), Track.SPEECH, Cutting.atPauses(durationMs, segmentSeconds * 1000, pauses)));
    }

    /** Tells only when something changed, so that a repeated run stays quiet. */
    private void settle(UUID id, TranscriptState without, String why) {
        transaction.run(() -> {
            Transcript transcript = recordings.transcript(id);
            if (transcript.state() != without) {
                transcript.settle(without, why);
                news.transcribed(require(id), transcript);
            }
        });
    }

    private Path sound(Recording recording, BooleanSupplier stop) {
        Path wav = workshop.file(recording.id(), "sound.wav");
        if (!Files.exists(wav)) {
            Path part = workshop.file(recording.id(), "sound.part.wav");
            tools.wav(workshop.original(recording), recording.container(), part, stop);
            workshop.finished(part, wav);
        }
        return wav;
    }

    private static Path written(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Recording require(UUID id) {
        return recordings.find(id).orElseThrow(() -> Problem.notFound("recording"));
    }
}
