package app.candor.media;

import app.candor.media.domain.Recording;
import app.candor.media.domain.Transcript;
import app.candor.media.event.ClipFailed;
import app.candor.media.event.ClipReady;
import app.candor.media.event.ClipTranscribed;
import app.candor.media.event.ClipUploaded;
import app.candor.media.event.RecordingFailed;
import app.candor.media.event.RecordingReady;
import app.candor.media.event.RecordingUploaded;
import app.candor.media.event.TranscriptionCompleted;
import app.candor.shared.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells what happened to a recording. Whoever judges answers hears nothing of clips: their events have names of their own. */
@ApplicationScoped
class RecordingNews {
    @Inject
    Event<DomainEvent> events;

    void uploaded(Recording it) {
        String type = it.container().contentType();
        events.fire(
                it.isClip()
                        ? new ClipUploaded(it.id(), it.companyId(), type, it.bytes())
                        : new RecordingUploaded(
                                it.id(), it.companyId(), it.invitationId(), it.questionId(), type, it.bytes()));
    }

    void ready(Recording it) {
        long durationMs = it.durationMs().orElseThrow();
        events.fire(
                it.isClip()
                        ? new ClipReady(it.id(), it.companyId(), durationMs)
                        : new RecordingReady(it.id(), it.companyId(), it.invitationId(), durationMs));
    }

    /** @param reason a sentence for a person */
    void failed(Recording it, String code, String reason) {
        events.fire(
                it.isClip()
                        ? new ClipFailed(it.id(), it.companyId(), code)
                        : new RecordingFailed(it.id(), it.companyId(), it.invitationId(), code, reason));
    }

    void transcribed(Recording it, Transcript transcript) {
        String state = transcript.state().code();
        String language = transcript.language().orElse(null);
        events.fire(
                it.isClip()
                        ? new ClipTranscribed(it.id(), it.companyId(), state, language)
                        : new TranscriptionCompleted(it.id(), it.companyId(), it.invitationId(), state, language));
    }
}
