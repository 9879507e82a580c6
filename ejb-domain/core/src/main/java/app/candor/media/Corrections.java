package app.candor.media;

import app.candor.media.domain.Captions;
import app.candor.media.domain.Correction;
import app.candor.media.domain.CorrectionPolicy;
import app.candor.media.domain.Recording;
import app.candor.media.domain.RecordingRepository;
import app.candor.media.domain.Rendition;
import app.candor.media.domain.Transcript;
import app.candor.media.event.TranscriptCorrected;
import app.candor.media.port.ObjectStore;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What candidates put right in transcripts of their own answers. Whether they may at all is the interview's matter. */
@ApplicationScoped
@Transactional
public class Corrections {
    @Inject
    RecordingRepository recordings;

    @Inject
    ObjectStore store;

    @Inject
    Event<TranscriptCorrected> corrected;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Puts right what was misheard; captions follow. What was heard is kept, and each correction is compared with it. The same
     * words as were heard take a correction back. Twice the same is harmless.
     *
     * @throws Problem {@code not-found} for a recording of somebody else, {@code not-transcribed}, {@code
     *     correction-too-large}, {@code invalid}, {@code store-unavailable}
     */
    public void correct(Caller.Invitee invitee, UUID recordingId, String text) {
        Recording recording = recordings
                .find(recordingId)
                .filter(found -> found.invitationId().equals(invitee.invitationId()))
                .orElseThrow(() -> Problem.notFound("recording"));
        Transcript transcript = recordings.lockTranscript(recordingId);
        if (transcript.state() != TranscriptState.TRANSCRIBED) {
            throw Problem.conflict("not-transcribed", "There is no transcript of this answer that could be corrected.");
        }
        Optional<Correction> former = recordings.correction(recordingId);
        String before = former.map(Correction::text).orElseGet(transcript::text);
        if (CorrectionPolicy.isSame(before, text)) {
            return;
        }
        List<Word> words;
        int changed;
        if (CorrectionPolicy.isSame(transcript.text(), text)) {
            recordings.remove(former.orElseThrow());
            words = transcript.words();
            changed = 0;
        } else {
            CorrectionPolicy.Corrected next = CorrectionPolicy.correct(transcript.text(), transcript.words(), text);
            Correction correction = former.orElseGet(() -> new Correction(recordingId));
            correction.say(next, clock.instant());
            recordings.keep(correction);
            words = next.words();
            changed = next.changed();
        }
        audit.record(invitee, "transcript.corrected", recordingId.toString(), changed + " words changed");
        corrected.fire(new TranscriptCorrected(recordingId, recording.companyId(), recording.invitationId(), changed));
        rewrite(recording, words);
    }

    /** Last of all: when the store refuses, nothing was corrected. */
    private void rewrite(Recording recording, List<Word> words) {
        Optional<Rendition> captions = recording.rendition(RenditionKind.CAPTIONS);
        if (captions.isEmpty() || words.isEmpty()) {
            return;
        }
        byte[] content = Captions.of(words).getBytes(StandardCharsets.UTF_8);
        String key = captions.get().objectKey();
        recording.addCaptions(new Rendition(RenditionKind.CAPTIONS, key, "text/vtt", content.length));
        recordings.flush();
        try {
            Path file = Files.createTempFile("captions", ".vtt");
            try {
                store.put(key, Files.write(file, content), "text/vtt");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
