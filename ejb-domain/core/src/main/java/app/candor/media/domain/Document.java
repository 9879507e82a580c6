package app.candor.media.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file that a candidate handed in. It is kept as it came and never changes. */
@Entity
@Table(schema = "media", name = "document")
public class Document {
    @Id
    private UUID id;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "invitation_id")
    private UUID invitationId;

    @Column(name = "question_id")
    private UUID questionId;

    @Column(name = "upload_id")
    private String uploadId;

    private String filename;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;
    private String sha256;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Document() {}

    /** A file that is whole and in the object store. */
    public Document(UUID id, Recording.Owner owner, Stored stored, Instant now) {
        this.id = id;
        this.companyId = owner.companyId();
        this.invitationId = owner.invitationId();
        this.questionId = owner.questionId();
        this.uploadId = stored.uploadId();
        this.filename = stored.filename();
        this.contentType = stored.contentType();
        this.bytes = stored.bytes();
        this.sha256 = stored.sha256();
        this.objectKey = stored.objectKey();
        this.createdAt = now;
    }

    /**
     * What was stored.
     *
     * @param filename as the browser said, for people only
     * @param contentType as the content says
     * @param sha256 in lower-case hexadecimal
     */
    public record Stored(
            String uploadId, String filename, String contentType, long bytes, String sha256, String objectKey) {}

    /** Where it lies, below its company. */
    public static String folder(UUID companyId, UUID id) {
        return "companies/" + companyId + "/files/" + id + "/";
    }

    public String folder() {
        return folder(companyId, id);
    }

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public UUID invitationId() {
        return invitationId;
    }

    public UUID questionId() {
        return questionId;
    }

    public String filename() {
        return filename;
    }

    public String contentType() {
        return contentType;
    }

    public long bytes() {
        return bytes;
    }

    public String objectKey() {
        return objectKey;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
