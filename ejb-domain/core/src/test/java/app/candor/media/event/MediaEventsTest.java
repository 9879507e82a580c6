package app.candor.media.event;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.testing.EventSchema;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MediaEventsTest {
    private static final UUID ID = Ids.next();

    static Stream<DomainEvent> events() {
        return Stream.of(
                new RecordingUploaded(ID, ID, ID, ID, "video/webm", 1),
                new RecordingReady(ID, ID, ID, 500),
                new RecordingFailed(ID, ID, ID, "too-short", "Nothing was recorded."),
                new TranscriptionCompleted(ID, ID, ID, "transcribed", "en"),
                new TranscriptionCompleted(ID, ID, ID, "no_speech", null),
                new ClipUploaded(ID, ID, "video/webm", 1),
                new ClipReady(ID, ID, 500),
                new ClipFailed(ID, ID, "too-short"),
                new ClipTranscribed(ID, ID, "transcribed", "en"),
                new ClipTranscribed(ID, ID, "not_transcribed", null),
                new TranscriptCorrected(ID, ID, ID, 3));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventShouldFitItsSchema(DomainEvent event) {
        assertThat(EventSchema.complaints(event)).isEmpty();
    }

    @Test
    void theSchemaShouldRefuseWhatMeansNothing() {
        assertThat(EventSchema.complaints(new TranscriptionCompleted(ID, ID, ID, "perhaps", "english")))
                .hasSize(2);
        assertThat(EventSchema.complaints(new RecordingFailed(ID, ID, null, "Too Short!", "")))
                .isNotEmpty();
    }
}
