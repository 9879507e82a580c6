package app.candor.interviewing.domain;

import app.candor.interviewing.Answer;
import app.candor.interviewing.QuestionType;
import app.candor.shared.Ids;
import app.candor.shared.jpa.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The answer to one question: the last one that was sent counts. */
@Entity
@Table(schema = "interviewing", name = "response")
public class Response {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "invitation_id")
    private Invitation invitation;

    @Column(name = "question_id")
    private UUID questionId;

    private QuestionType type;
    private String text;
    private Integer choice;

    @Column(name = "recording_id")
    @Convert(converter = NullableUuid.class)
    private UUID recordingId;

    @Convert(converter = JsonIndices.class)
    private List<Integer> choices;

    @Column(name = "file_id")
    @Convert(converter = NullableUuid.class)
    private UUID fileId;

    @Convert(converter = JsonStrings.class)
    private List<String> takes = List.of();

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Response() {}

    Response(Invitation invitation, UUID questionId) {
        this.id = Ids.next();
        this.invitation = invitation;
        this.questionId = questionId;
    }

    /** Takes the place of what was there, also of an answer of another type. */
    void save(Answer answer, Instant now) {
        type = answer.type();
        text = answer instanceof Answer.Text written ? written.text() : null;
        choice = answer instanceof Answer.Choice chosen ? chosen.index() : null;
        choices = answer instanceof Answer.Choices chosen
                ? chosen.indices().stream().sorted().toList()
                : null;
        UUID uploaded = AnswerFit.uploaded(answer);
        recordingId = type.recorded() ? uploaded : null;
        fileId = type == QuestionType.FILE ? uploaded : null;
        if (uploaded != null && !takes().contains(uploaded)) {
            var more = new ArrayList<>(takes);
            more.add(uploaded.toString());
            takes = List.copyOf(more);
        }
        savedAt = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether this very answer is stored already: a request that is repeated changes nothing. */
    boolean holds(Answer answer) {
        if (type != answer.type()) {
            return false;
        }
        if (answer instanceof Answer.Text written) {
            return written.text().equals(text);
        }
        if (answer instanceof Answer.Choice chosen) {
            return Integer.valueOf(chosen.index()).equals(choice);
        }
        if (answer instanceof Answer.Choices chosen) {
            return chosen.indices().stream().sorted().toList().equals(choices);
        }
        return AnswerFit.uploaded(answer).equals(type.recorded() ? recordingId : fileId);
    }

    /** All recordings or files that were sent, in order. */
    public List<UUID> takes() {
        return takes.stream().map(UUID::fromString).toList();
    }

    public UUID questionId() {
        return questionId;
    }

    public QuestionType type() {
        return type;
    }

    public String text() {
        return text;
    }

    public Integer choice() {
        return choice;
    }

    /** {@code null} unless it is a multiple choice; in ascending order. */
    public List<Integer> choices() {
        return choices;
    }

    public UUID recordingId() {
        return recordingId;
    }

    public UUID fileId() {
        return fileId;
    }

    /** In whole milliseconds, so that a browser can say which answer it saw. */
    public Instant savedAt() {
        return savedAt;
    }
}
