package app.candor.interviewing.domain;

import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A clip at its place in a template. The captions belong to this place: another version may show the same clip with others. */
@Entity
@Table(schema = "interviewing", name = "template_video")
public class TemplateVideo {
    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "template_id")
    private UUID templateId;

    private String place;

    @Column(name = "clip_id")
    private UUID clipId;

    private String captions;

    @Column(name = "attached_at")
    private Instant attachedAt;

    protected TemplateVideo() {}

    public TemplateVideo(UUID templateId, VideoPlace place, UUID clipId, Instant now) {
        this.id = Ids.next();
        this.templateId = templateId;
        this.place = place.code();
        this.clipId = clipId;
        this.attachedAt = now;
    }

    /** The same clip with the same captions in another template. */
    public TemplateVideo copyTo(UUID otherTemplate, VideoPlace otherPlace, Instant now) {
        TemplateVideo copy = new TemplateVideo(otherTemplate, otherPlace, clipId, now);
        copy.captions = captions;
        return copy;
    }

    /** Puts another clip here; captions of the former one do not fit it. */
    public void replace(UUID otherClip, Instant now) {
        if (!clipId.equals(otherClip)) {
            clipId = otherClip;
            captions = null;
            attachedAt = now;
        }
    }

    /**
     * @param vtt WebVTT
     */
    public void caption(String vtt) {
        captions = vtt;
    }

    public VideoPlace place() {
        return new VideoPlace(place);
    }

    public UUID clipId() {
        return clipId;
    }

    /** Of a person, or kept when the template was published; empty as long as what was recognised counts. */
    public Optional<String> captions() {
        return Optional.ofNullable(captions);
    }

    public long revision() {
        return revision;
    }
}
