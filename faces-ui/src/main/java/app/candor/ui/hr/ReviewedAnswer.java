package app.candor.ui.hr;

import app.candor.analysis.CriterionView;
import app.candor.analysis.QuestionAssessmentView;
import app.candor.analysis.QuoteView;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.QuestionView;
import app.candor.interviewing.ResponseView;
import app.candor.media.DocumentView;
import app.candor.media.RecordingState;
import app.candor.media.RecordingView;
import app.candor.media.RenditionKind;
import app.candor.media.RenditionView;
import app.candor.media.TranscriptState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** One question with everything that is known about its answer; each part but the question may be {@code null}. */
public final class ReviewedAnswer {
    private static final long LINE_MILLIS = 30_000;
    private static final int LINE_CHARS = 320;
    private static final int HEADING_CHARS = 240;

    private final QuestionView question;
    private final ResponseView response;
    private final RecordingView recording;
    private final DocumentView file;
    private final QuestionAssessmentView assessment;
    private final List<Take> takes;
    private final Veil veil;
    private final List<Lines.Line> lines;

    ReviewedAnswer(
            QuestionView question,
            ResponseView response,
            RecordingView recording,
            DocumentView file,
            QuestionAssessmentView assessment,
            List<Take> takes,
            Veil veil) {
        this.question = question;
        this.response = response;
        this.recording = recording;
        this.file = file;
        this.assessment = assessment;
        this.takes = takes;
        this.veil = veil;
        this.lines = isTranscribed() ? Lines.of(recording.transcript().words(), LINE_MILLIS, LINE_CHARS) : List.of();
    }

    public QuestionView getQuestion() {
        return question;
    }

    public int getNumber() {
        return question.position();
    }

    public ResponseView getResponse() {
        return response;
    }

    public RecordingView getRecording() {
        return recording;
    }

    public QuestionAssessmentView getAssessment() {
        return assessment;
    }

    public List<Lines.Line> getLines() {
        return lines;
    }

    /** {@code null} for whoever shall not see who speaks: they hear the voice. */
    public String getVideoUrl() {
        return isFaceless() ? null : url(RenditionKind.VIDEO);
    }

    /** Of an answer without a picture, or of one whose picture is not to be seen: a player for sound plays its sound only. */
    public String getAudioUrl() {
        String sound = url(RenditionKind.AUDIO);
        return sound == null && isFaceless() ? url(RenditionKind.VIDEO) : sound;
    }

    private boolean isFaceless() {
        return veil == Veil.FILES_AND_PICTURES;
    }

    public String getPosterUrl() {
        return isFaceless() ? null : url(RenditionKind.POSTER);
    }

    /** Every recording that the candidate sent for this question, in order; one is no choice and not told. */
    public List<Take> getTakes() {
        return takes.size() < 2 ? List.of() : takes;
    }

    /** A file may name its author, and a name stands in its address: it is not shown to whoever shall not know. */
    public boolean isFileHidden() {
        return veil != Veil.NOTHING && file != null;
    }

    private String url(RenditionKind kind) {
        if (recording == null) {
            return null;
        }
        return recording.renditions().stream()
                .filter(rendition -> rendition.kind() == kind)
                .map(RenditionView::url)
                .findFirst()
                .orElse(null);
    }

    /** The options that were chosen, in their words. */
    public List<String> getChosenOptions() {
        if (response == null) {
            return List.of();
        }
        Stream<Integer> chosen =
                response.choices() == null ? Stream.ofNullable(response.choice()) : response.choices().stream();
        return chosen.filter(index -> index >= 0 && index < question.options().size())
                .map(question.options()::get)
                .toList();
    }

    public DocumentView getFile() {
        return veil == Veil.NOTHING ? file : null;
    }

    /** Choices and files are for people: the machine only says so. */
    public boolean isUnscored() {
        return question.type().choice() || question.type() == QuestionType.FILE;
    }

    public boolean isTranscribed() {
        return recording != null
                && recording.transcript() != null
                && recording.transcript().state() == TranscriptState.TRANSCRIBED;
    }

    /** Whether the candidate put right what was misheard. */
    public boolean isCorrected() {
        return isTranscribed() && recording.transcript().isCorrected();
    }

    /** Whether something is still being made of the recording. */
    public boolean isBeingPrepared() {
        return recording != null
                && (recording.state() == RecordingState.UPLOADED || recording.state() == RecordingState.PROCESSING);
    }

    /** Code of the transcript's state, {@code pending} while there is none. */
    public String getTranscriptState() {
        return recording == null || recording.transcript() == null
                ? TranscriptState.PENDING.code()
                : recording.transcript().state().code();
    }

    public String getLanguage() {
        return isTranscribed() ? recording.transcript().language() : null;
    }

    public boolean isScored() {
        return assessment != null && assessment.score() != null;
    }

    /** Too long to be read as a heading. */
    public boolean isLengthy() {
        return question.prompt().length() > HEADING_CHARS;
    }

    /** Quotes of a written answer have no second to jump to. */
    public boolean leadsSomewhere(QuoteView quote) {
        return quote.startMs() != null && (getVideoUrl() != null || getAudioUrl() != null);
    }

    public String clock(QuoteView quote) {
        return Clocks.minutes(quote.startMs());
    }

    /** A criterion in fifths, for the bar beside its number. */
    public int percent(CriterionView criterion) {
        return criterion.score() == null ? 0 : criterion.score() * 20;
    }

    /** Neutral facts that were counted, in the order of their names. */
    public List<Measure> getMeasures() {
        return assessment == null
                ? List.of()
                : assessment.measures().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> Measure.of(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** True when the reader sees the same answer in both; fresh links to a recording alone are no news. */
    boolean sameAnswerAs(ReviewedAnswer other) {
        return Objects.equals(writtenText(), other.writtenText())
                && getChosenOptions().equals(other.getChosenOptions())
                && Objects.equals(fileId(), other.fileId())
                && takes.equals(other.takes)
                && recordingNews().equals(other.recordingNews());
    }

    private UUID fileId() {
        return file == null ? null : file.id();
    }

    private String writtenText() {
        return response == null ? null : response.text();
    }

    boolean sameAssessmentAs(ReviewedAnswer other) {
        return Objects.equals(assessment, other.assessment);
    }

    private List<Object> recordingNews() {
        return recording == null
                ? List.of()
                : List.of(
                        recording.id(),
                        recording.state(),
                        String.valueOf(recording.notice()),
                        getTranscriptState(),
                        isCorrected() ? recording.transcript().correctedAt() : "",
                        recording.renditions().stream().map(RenditionView::kind).toList());
    }
}
