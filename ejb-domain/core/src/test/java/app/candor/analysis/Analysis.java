package app.candor.analysis;

import app.candor.analysis.domain.RepliesOn;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.interviewing.event.AnsweredQuestion;
import app.candor.interviewing.event.InvitationCompleted;
import app.candor.media.Recordings;
import app.candor.media.TranscriptState;
import app.candor.media.TranscriptView;
import app.candor.media.Word;
import app.candor.operations.JobRequests;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.OwnTransactions;
import app.candor.testing.Services;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The context's services on a database of their own, with media, jobs and the engine in the hands of the test.
 */
final class Analysis implements AutoCloseable {
    final UUID company = Ids.next();
    final Caller.Person hr = new Caller.Person(Ids.next(), "Hanna", Set.of(Role.HR), company);
    final Map<UUID, TranscriptView> transcripts = new ConcurrentHashMap<>();
    final List<String> requested = new CopyOnWriteArrayList<>();
    final Database database = new Database();
    final Services services;

    private AnswerAssessor engine;

    Analysis(AnswerAssessor engine) {
        this.engine = engine;
        services = new Services(database)
                .with(Clock.class, new MovableClock(Instant.parse("2026-11-02T09:00:00Z")))
                .with(Recordings.class, new Recordings() {
                    @Override
                    public TranscriptView transcript(UUID recordingId) {
                        return transcripts.getOrDefault(recordingId, state(TranscriptState.PENDING, null));
                    }
                })
                .with(JobRequests.class, new JobRequests() {
                    @Override
                    public void request(String job, String key, Map<String, String> parameters) {
                        requested.add(parameters.get("assessmentId"));
                    }
                })
                .with(KeptReplies.class, keptReplies())
                .with(Engines.class, new Engines() {
                    @Override
                    public AnswerAssessor today() {
                        return Analysis.this.engine;
                    }
                });
    }

    private KeptReplies keptReplies() {
        OwnTransactions own = new OwnTransactions(database);
        KeptReplies kept = new KeptReplies();
        kept.own = own;
        kept.replies = RepliesOn.of(own.entityManager());
        kept.clock = Clock.systemUTC();
        return kept;
    }

    void use(AnswerAssessor other) {
        engine = other;
    }

    static TranscriptView state(TranscriptState state, String notice) {
        return new TranscriptView(state, null, null, List.of(), notice, null, null);
    }

    /** Half a second a word. */
    static TranscriptView said(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Word(word, words.size() * 500L, words.size() * 500L + 400));
        }
        return new TranscriptView(TranscriptState.TRANSCRIBED, "en", text, words, null, null, null);
    }

    static AnsweredQuestion spoken(int position, UUID recordingId) {
        return new AnsweredQuestion(
                Ids.next(),
                position,
                "video",
                "Question " + position + "?",
                "Concrete.",
                true,
                null,
                recordingId,
                null);
    }

    static AnsweredQuestion uploaded(int position, UUID fileId) {
        return new AnsweredQuestion(
                Ids.next(), position, "file", "Question " + position + "?", "", true, null, null, fileId);
    }

    static AnsweredQuestion written(int position, String text) {
        return new AnsweredQuestion(
                Ids.next(), position, "text", "Question " + position + "?", "", true, text, null, null);
    }

    static AnsweredQuestion chosen(int position, String text) {
        return new AnsweredQuestion(
                Ids.next(), position, "single_choice", "Question " + position + "?", "", true, text, null, null);
    }

    InvitationCompleted completed(AnsweredQuestion... questions) {
        return completed(null, questions);
    }

    InvitationCompleted completed(Instant correctableUntil, AnsweredQuestion... questions) {
        return new InvitationCompleted(
                Ids.next(),
                company,
                Ids.next(),
                "en",
                Instant.parse("2026-11-02T08:59:00Z"),
                correctableUntil,
                List.of(questions));
    }

    /** An opened interview whose job was requested; answers the assessment's id. */
    UUID opened(InvitationCompleted completed) {
        services.run(Assessments.class, it -> it.open(completed));
        return UUID.fromString(requested.get(requested.size() - 1));
    }

    /** What the job does, without the job. */
    void carryOut(UUID assessmentId) {
        begin(assessmentId);
        while (oneQuestion(assessmentId)) {
            // the next one
        }
        run(it -> {
            it.complete(assessmentId, () -> false);
            return null;
        });
    }

    void begin(UUID assessmentId) {
        run(it -> {
            it.begin(assessmentId);
            return null;
        });
    }

    /** Assesses and records the next question; false when there is none. */
    boolean oneQuestion(UUID assessmentId) {
        UUID question = run(it -> it.nextQuestion(assessmentId)).orElse(null);
        if (question == null) {
            return false;
        }
        AssessedResult result = run(it -> it.assess(assessmentId, question, () -> false));
        run(it -> {
            it.record(assessmentId, result);
            return null;
        });
        return true;
    }

    <R> R run(Function<AssessmentRun, R> work) {
        return services.call(AssessmentRun.class, work);
    }

    AssessmentView view(InvitationCompleted completed) {
        return services.call(Assessments.class, it -> it.ofInvitation(hr, completed.invitationId()));
    }

    long kept() {
        return database.inTransaction(em -> ((Number) em.createNativeQuery("select count(*) from analysis.engine_reply")
                        .getSingleResult())
                .longValue());
    }

    @Override
    public void close() {
        database.close();
    }
}
