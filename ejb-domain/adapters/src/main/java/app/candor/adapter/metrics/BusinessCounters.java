package app.candor.adapter.metrics;

import app.candor.media.event.RecordingFailed;
import app.candor.media.event.RecordingReady;
import app.candor.media.event.RecordingUploaded;
import app.candor.operations.JobEnded;
import app.candor.shared.DomainEvent;
import app.candor.shared.outbox.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Counts what happened on this node since its start. After the commit, for what is rolled back did not happen. Every label
 * has few values, known to the code: event types, jobs, engines, outcomes.
 */
@ApplicationScoped
public class BusinessCounters {
    /** Things that are paid for by the call. */
    public enum Engine {
        SPEECH("speech"),
        LANGUAGE_MODEL("language_model");

        private final String label;

        Engine(String label) {
            this.label = label;
        }
    }

    /** What came of a call. */
    public enum CallOutcome {
        /** A reply, which is on the bill. */
        ANSWERED("answered"),
        /** The engine understood and said no, as with a wrong key or too many requests. */
        REFUSED("refused"),
        /** No reply within the time, an error, or nonsense. */
        FAILED("failed");

        private final String label;

        CallOutcome(String label) {
            this.label = label;
        }
    }

    @Inject
    MetricRegistry metrics;

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        add(
                "candor_events_total",
                1,
                "type",
                CloudEvent.typeOf(event.getClass()).value());
    }

    void uploaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingUploaded event) {
        add("candor_uploads_total", 1);
        add("candor_uploaded_bytes_total", event.bytes());
    }

    void ready(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingReady event) {
        add("candor_recordings_total", 1, "outcome", "ready");
        add("candor_recorded_seconds_total", Math.round(event.durationMs() / 1000.0));
    }

    void failed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingFailed event) {
        add("candor_recordings_total", 1, "outcome", "failed");
    }

    void ended(@Observes JobEnded execution) {
        add(
                "candor_job_executions_total",
                1,
                "job",
                execution.job(),
                "outcome",
                execution.outcome().code());
    }

    /** One call of an engine is over. */
    public void called(Engine engine, CallOutcome outcome) {
        add("candor_engine_calls_total", 1, "engine", engine.label, "outcome", outcome.label);
    }

    /**
     * @param seconds of sound that the speech engine has answered for
     */
    public void heard(long seconds) {
        add("candor_speech_seconds_total", seconds);
    }

    /** Tokens of one reply of the language model, as it counts them itself. */
    public void tokens(long in, long out) {
        add("candor_language_model_tokens_total", in, "direction", "in");
        add("candor_language_model_tokens_total", out, "direction", "out");
    }

    /** One mail was handed to the mail server, or was not. */
    public void mailed(boolean sent) {
        add("candor_mails_total", 1, "outcome", sent ? "sent" : "failed");
    }

    private void add(String name, long amount, String... labels) {
        Tag[] tags = new Tag[labels.length / 2];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(labels[2 * i], labels[2 * i + 1]);
        }
        metrics.counter(name, tags).inc(amount);
    }
}
