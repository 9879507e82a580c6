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
import org.eclipse.microprofile.metrics.Metadata;
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

    private enum Total {
        EVENTS("events", "Things that happened in the business, by event type."),
        UPLOADS("uploads", "Answers on camera that were handed in."),
        UPLOADED_BYTES("uploaded_bytes", "Bytes of answers on camera that were handed in."),
        RECORDINGS("recordings", "Recordings that can be watched, or never will be."),
        RECORDED_SECONDS("recorded_seconds", "Length of recordings that can be watched."),
        JOB_EXECUTIONS("job_executions", "Executions of batch jobs that are over."),
        ENGINE_CALLS("engine_calls", "Calls of engines that are paid by the call."),
        SPEECH_SECONDS("speech_seconds", "Seconds of sound that the speech engine has answered for."),
        LANGUAGE_MODEL_TOKENS("language_model_tokens", "Tokens, as the language model counts them."),
        MAILS("mails", "Mails handed to the mail server, or not taken by it.");

        private final Metadata metadata;

        Total(String name, String description) {
            metadata = Metadata.builder()
                    .withName("candor_" + name + "_total")
                    .withDescription(description + " On this node since its start.")
                    .build();
        }
    }

    @Inject
    MetricRegistry metrics;

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
        add(Total.EVENTS, 1, "type", CloudEvent.typeOf(event.getClass()).value());
    }

    void uploaded(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingUploaded event) {
        add(Total.UPLOADS, 1);
        add(Total.UPLOADED_BYTES, event.bytes());
    }

    void ready(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingReady event) {
        add(Total.RECORDINGS, 1, "outcome", "ready");
        add(Total.RECORDED_SECONDS, Math.round(event.durationMs() / 1000.0));
    }

    void failed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordingFailed event) {
        add(Total.RECORDINGS, 1, "outcome", "failed");
    }

    void ended(@Observes JobEnded execution) {
        add(
                Total.JOB_EXECUTIONS,
                1,
                "job",
                execution.job(),
                "outcome",
                execution.outcome().code());
    }

    /** One call of an engine is over. */
    public void called(Engine engine, CallOutcome outcome) {
        add(Total.ENGINE_CALLS, 1, "engine", engine.label, "outcome", outcome.label);
    }

    /**
     * @param seconds of sound that the speech engine has answered for
     */
    public void heard(long seconds) {
        add(Total.SPEECH_SECONDS, seconds);
    }

    /** Tokens of one reply of the language model, as it counts them itself. */
    public void tokens(long in, long out) {
        add(Total.LANGUAGE_MODEL_TOKENS, in, "direction", "in");
        add(Total.LANGUAGE_MODEL_TOKENS, out, "direction", "out");
    }

    /** One mail was handed to the mail server, or was not. */
    public void mailed(boolean sent) {
        add(Total.MAILS, 1, "outcome", sent ? "sent" : "failed");
    }

    private void add(Total total, long amount, String... labels) {
        Tag[] tags = new Tag[labels.length / 2];
        for (int i = 0; i < tags.length; i++) {
            tags[i] = new Tag(labels[2 * i], labels[2 * i + 1]);
        }
        metrics.counter(total.metadata, tags).inc(amount);
    }
}
