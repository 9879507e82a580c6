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

    @Convert(converter = JsonStrings.class)
    private List<String> takes = List.of();

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Response() {}

    Response(Invitation invitation, Question question) {
        this.id = Ids.next();
        this.invitation = invitation;
        this.questionId = question.id();
        this.type = question.type();
    }

    void save(Answer answer, Instant now) {
        if (answer instanceof Answer.Text written) {
            text = written.text();
        } else if (answer instanceof Answer.Choice chosen) {
            choice = chosen.index();
        } else if (answer instanceof Answer.Recording recording) {
            recordingId = recording.recordingId();
            if (!takes().contains(recordingId)) {
                var more = new ArrayList<>(takes);
                more.add(recordingId.toString());
                takes = List.copyOf(more);
            }
        }
        savedAt = now;
    }

    /** All recordings that were sent, in order. */
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

    public UUID recordingId() {
        return recordingId;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
