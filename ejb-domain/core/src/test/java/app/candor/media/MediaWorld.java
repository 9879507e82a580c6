package app.candor.media;

import app.candor.media.domain.Erasures;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.port.MediaTools;
import app.candor.media.port.ObjectStore;
import app.candor.media.port.SpeechRecogniser;
import app.candor.shared.Caller;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.testing.Database;
import app.candor.testing.OwnTransactions;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The media context on a database of its own, with whatever ports a test gives it, and one invitation. */
public final class MediaWorld implements AutoCloseable {
    private final Database database = new Database();
    private final OwnTransactions transactions = new OwnTransactions(database);
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private final Caller.Invitee invitee = new Caller.Invitee(Ids.next(), Ids.next());
    private final Recordings recordings = new Recordings();
    private final RecordingProcessing processing = new RecordingProcessing();
    private final RecordingTranscription transcription = new RecordingTranscription();
    private final Clips clips = new Clips();

    /**
     * @param home what {@code candor.home} is
     * @param tools {@code null} for tests that process nothing, as is {@code recogniser}
     */
    public MediaWorld(Path home, ObjectStore store, MediaTools tools, SpeechRecogniser recogniser) {
        RecordingRepository repository = new RecordingRepository();
        inject(repository, "entityManager", transactions.entityManager());
        Workshop workshop = new Workshop();
        workshop.store = store;
        workshop.home = home.toString();
        Erasures erasures = new Erasures();
        inject(erasures, "entityManager", transactions.entityManager());
        RecordingNews news = new RecordingNews();
        news.events = event();
        recordings.recordings = repository;
        recordings.erasures = erasures;
        recordings.store = store;
        recordings.transaction = transactions;
        recordings.news = news;
        recordings.clock = Clock.systemUTC();
        recordings.maxBytes = 1_000_000;
        recordings.linkMinutes = 5;
        processing.recordings = repository;
        processing.store = store;
        processing.tools = tools;
        processing.workshop = workshop;
        processing.transaction = transactions;
        processing.news = news;
        processing.segmentSeconds = 5;
        transcription.recordings = repository;
        transcription.store = store;
        transcription.tools = tools;
        transcription.recogniser = recogniser;
        transcription.workshop = workshop;
        transcription.transaction = transactions;
        transcription.news = news;
        transcription.clock = Clock.systemUTC();
        transcription.segmentSeconds = 5;
        clips.recordings = repository;
        clips.store = store;
        clips.transaction = transactions;
        clips.news = news;
        clips.clock = Clock.systemUTC();
        clips.maxBytes = 1_000_000;
        clips.linkMinutes = 5;
    }

    /** Takes a file in as an answer. */
    public UUID accept(Path file) {
        return recordings.accept(
                invitee,
                RecordingKind.VIDEO,
                new NewUpload(Ids.next().toString(), Ids.next(), "answer.webm", "video/webm", file, Instant.EPOCH));
    }

    /** Takes a file in as an answer by voice. */
    public UUID acceptSound(Path file) {
        return recordings.accept(
                invitee,
                RecordingKind.AUDIO,
                new NewUpload(Ids.next().toString(), Ids.next(), "answer.webm", "audio/webm", file, Instant.EPOCH));
    }

    /** Does what the batch job does, in the same order and transactions. What it throws ends the job. */
    public void process(UUID id) {
        try {
            if (!processing.prepare(id, () -> false)) {
                return;
            }
            for (int number : transactions.call(() -> processing.segmentsToEncode(id))) {
                processing.encode(id, number, () -> false);
                transactions.run(() -> processing.markEncoded(id, number));
            }
            processing.publish(id, () -> false);
            transcription.listen(id, () -> false);
            for (int number : transactions.call(() -> transcription.segmentsToTranscribe(id))) {
                transcription.transcribe(id, number, () -> false);
                transactions.run(() -> transcription.markTranscribed(id, number));
            }
            transcription.finish(id);
        } catch (RuntimeException e) {
            transactions.run(() -> processing.noteSetback(id));
            throw e;
        } finally {
            processing.tidy(id);
        }
    }

    public RecordingView view(UUID id) {
        return transactions.call(() -> recordings.get(invitee, id));
    }

    /** As any caller sees it. */
    public RecordingView view(Caller caller, UUID id) {
        return transactions.call(() -> recordings.get(caller, id));
    }

    public Caller.Invitee invitee() {
        return invitee;
    }

    public Recordings recordings() {
        return recordings;
    }

    /** With what these have staged. */
    public Clips clips(StagedUploads uploads) {
        clips.uploads = uploads;
        return clips;
    }

    public RecordingProcessing processing() {
        return processing;
    }

    public RecordingTranscription transcription() {
        return transcription;
    }

    public OwnTransactions transactions() {
        return transactions;
    }

    /** What was fired, in order. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @SuppressWarnings("unchecked")
    private Event<DomainEvent> event() {
        return (Event<DomainEvent>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    events.add((DomainEvent) arguments[0]);
                    return null;
                });
    }

    private static void inject(Object owner, String name, Object value) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(owner, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
