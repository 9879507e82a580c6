package app.candor.ui.hr;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.analysis.QuoteView;
import app.candor.interviewing.LimitKind;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.interviewing.ResponseView;
import app.candor.media.DocumentView;
import app.candor.media.RecordingKind;
import app.candor.media.RecordingState;
import app.candor.media.RecordingView;
import app.candor.media.RenditionKind;
import app.candor.media.RenditionView;
import app.candor.media.TranscriptState;
import app.candor.media.TranscriptView;
import app.candor.media.Word;
import app.candor.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewedAnswerTest {
    private final UUID recordingId = Ids.next();

    @Test
    void freshLinksAloneShouldBeNoNews() {
        assertThat(answer(RecordingState.READY, TranscriptState.TRANSCRIBED, "https://a/1")
                        .sameAnswerAs(answer(RecordingState.READY, TranscriptState.TRANSCRIBED, "https://a/2")))
                .isTrue();
    }

    @Test
    void aTranscriptThatArrivesShouldBeNews() {
        assertThat(answer(RecordingState.READY, TranscriptState.PENDING, "https://a/1")
                        .sameAnswerAs(answer(RecordingState.READY, TranscriptState.TRANSCRIBED, "https://a/1")))
                .isFalse();
    }

    @Test
    void aRecordingThatBecomesPlayableShouldBeNews() {
        assertThat(answer(RecordingState.PROCESSING, TranscriptState.PENDING, null)
                        .sameAnswerAs(answer(RecordingState.READY, TranscriptState.PENDING, "https://a/1")))
                .isFalse();
    }

    @Test
    void aWrittenAnswerAndAChoiceShouldBeNews() {
        assertThat(written(null).sameAnswerAs(written("A question."))).isFalse();
        assertThat(written("A question.").sameAnswerAs(written("A question."))).isTrue();
        assertThat(choice(null).sameAnswerAs(choice(1))).isFalse();
    }

    @Test
    void aQuoteOfAWrittenAnswerShouldLeadNowhere() {
        ReviewedAnswer answer = answer(RecordingState.READY, TranscriptState.TRANSCRIBED, "https://a/1");
        assertThat(answer.leadsSomewhere(new QuoteView("said", 1_000L, 2_000L))).isTrue();
        assertThat(answer.leadsSomewhere(new QuoteView("written", null, null))).isFalse();
    }

    @Test
    void whoShallNotKnowShouldHearAVoiceAndSeeNoPictureAndNoFile() {
        RecordingView recording = recording(
                new RenditionView(RenditionKind.VIDEO, "video", "video/mp4", 10),
                new RenditionView(RenditionKind.POSTER, "poster", "image/jpeg", 10),
                new RenditionView(RenditionKind.AUDIO, "audio", "audio/mp4", 10));
        var takes = List.of(new Take(1, "0:04", false), new Take(2, "0:01", true));
        var question = question(QuestionType.VIDEO, List.of());
        var blind = new ReviewedAnswer(question, null, recording, null, null, takes, Veil.FILES_AND_PICTURES);
        assertThat(blind.getVideoUrl()).isNull();
        assertThat(blind.getPosterUrl()).isNull();
        assertThat(blind.getAudioUrl()).isEqualTo("audio");
        assertThat(blind.getTakes()).isEqualTo(takes);
        var seeing = new ReviewedAnswer(question, null, recording, null, null, takes.subList(0, 1), Veil.NOTHING);
        assertThat(seeing.getVideoUrl()).isEqualTo("video");
        assertThat(seeing.getTakes()).isEmpty();
    }

    @Test
    void ofAVideoWithoutASoundOfItsOwnTheSoundShouldBeHeardAndThePictureNotSeen() {
        RecordingView recording = recording(
                new RenditionView(RenditionKind.VIDEO, "video", "video/mp4", 10),
                new RenditionView(RenditionKind.POSTER, "poster", "image/jpeg", 10));
        var question = question(QuestionType.VIDEO, List.of());
        var blind = new ReviewedAnswer(question, null, recording, null, null, List.of(), Veil.FILES_AND_PICTURES);
        assertThat(blind.getVideoUrl()).isNull();
        assertThat(blind.getPosterUrl()).isNull();
        assertThat(blind.getAudioUrl()).isEqualTo("video");
        var shared = new ReviewedAnswer(question, null, recording, null, null, List.of(), Veil.FILES);
        assertThat(shared.getVideoUrl()).isEqualTo("video");
        assertThat(shared.getAudioUrl()).isNull();
    }

    private RecordingView recording(RenditionView... renditions) {
        return new RecordingView(
                recordingId,
                Ids.next(),
                Ids.next(),
                Ids.next(),
                RecordingKind.VIDEO,
                RecordingState.READY,
                null,
                1_000L,
                10,
                null,
                List.of(renditions),
                Instant.EPOCH);
    }

    @Test
    void aFileShouldBeHiddenWhereverANameIs() {
        var file = new DocumentView(
                Ids.next(), Ids.next(), Ids.next(), Ids.next(), "zoe.pdf", "application/pdf", 1, "url", Instant.EPOCH);
        var question = question(QuestionType.FILE, List.of());
        for (Veil veil : Veil.values()) {
            var answer = new ReviewedAnswer(question, null, null, file, null, List.of(), veil);
            assertThat(answer.isFileHidden()).isEqualTo(veil != Veil.NOTHING);
            assertThat(answer.getFile()).isEqualTo(veil == Veil.NOTHING ? file : null);
        }
    }

    @Test
    void aChoiceOutsideTheOptionsShouldBeShownAsNone() {
        assertThat(choice(1).getChosenOptions()).containsExactly("no");
        assertThat(choice(5).getChosenOptions()).isEmpty();
        assertThat(choice(null).getChosenOptions()).isEmpty();
    }

    @Test
    void aMeasureShouldHaveAtMostOneDecimalPlace() {
        assertThat(Measure.of("wordsPerMinute", 138.04).value()).isEqualByComparingTo("138");
        assertThat(Measure.of("talkTime", 12.55).value()).isEqualByComparingTo("12.6");
    }

    @Test
    void aCorrectionShouldBeNewsAndBeMarked() {
        TranscriptView heard = heard(TranscriptState.TRANSCRIBED);
        TranscriptView corrected =
                new TranscriptView(heard.state(), "en", "Hi", heard.words(), null, heard.text(), Instant.EPOCH);
        ReviewedAnswer before = answer(RecordingState.READY, heard, null);
        ReviewedAnswer after = answer(RecordingState.READY, corrected, null);
        assertThat(before.isCorrected()).isFalse();
        assertThat(after.isCorrected()).isTrue();
        assertThat(after.sameAnswerAs(before)).isFalse();
        assertThat(after.sameAnswerAs(answer(RecordingState.READY, corrected, null)))
                .isTrue();
    }

    private static TranscriptView heard(TranscriptState state) {
        return new TranscriptView(state, "en", "hi", List.of(new Word("hi", 0, 100)), null, null, null);
    }

    private ReviewedAnswer answer(RecordingState state, TranscriptState transcript, String url) {
        return answer(state, heard(transcript), url);
    }

    private ReviewedAnswer answer(RecordingState state, TranscriptView transcript, String url) {
        RecordingView recording = new RecordingView(
                recordingId,
                Ids.next(),
                Ids.next(),
                Ids.next(),
                RecordingKind.VIDEO,
                state,
                null,
                1_000L,
                10,
                transcript,
                url == null ? List.of() : List.of(new RenditionView(RenditionKind.VIDEO, url, "video/mp4", 10)),
                Instant.EPOCH);
        return new ReviewedAnswer(
                question(QuestionType.VIDEO, List.of()), null, recording, null, null, List.of(), Veil.NOTHING);
    }

    private static ReviewedAnswer written(String text) {
        QuestionView question = question(QuestionType.TEXT, List.of());
        return new ReviewedAnswer(
                question,
                text == null
                        ? null
                        : new ResponseView(
                                question.id(),
                                question.type(),
                                text,
                                null,
                                null,
                                null,
                                null,
                                0,
                                List.of(),
                                Instant.EPOCH),
                null,
                null,
                null,
                List.of(),
                Veil.NOTHING);
    }

    private static ReviewedAnswer choice(Integer index) {
        QuestionView question = question(QuestionType.SINGLE_CHOICE, List.of("yes", "no"));
        return new ReviewedAnswer(
                question,
                new ResponseView(
                        question.id(), question.type(), null, index, null, null, null, 0, List.of(), Instant.EPOCH),
                null,
                null,
                null,
                List.of(),
                Veil.NOTHING);
    }

    private static QuestionView question(QuestionType type, List<String> options) {
        return new QuestionView(
                Ids.next(), 0, type, "?", true, 0, 60, LimitKind.SOFT, 0, options, "", List.of(), "", List.of());
    }
}
