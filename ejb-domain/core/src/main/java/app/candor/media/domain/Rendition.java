package app.candor.media.domain;

import app.candor.media.RenditionKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** A derived file in the object store. */
@Embeddable
public class Rendition {
    @Convert(converter = RenditionCode.class)
    private RenditionKind kind;

    @Column(name = "object_key")
    private String objectKey;

    @Column(name = "content_type")
    private String contentType;

    private long bytes;

    protected Rendition() {}

    public Rendition(RenditionKind kind, String objectKey, String contentType, long bytes) {
        this.kind = kind;
        this.objectKey = objectKey;
        this.contentType = contentType;
        this.bytes = bytes;
    }

    public RenditionKind kind() {
        return kind;
    }

    public String objectKey() {
        return objectKey;
    }

    public String contentType() {
        return contentType;
    }

    public long bytes() {
        return bytes;
    }
}
