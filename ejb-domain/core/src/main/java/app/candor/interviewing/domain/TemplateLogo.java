package app.candor.interviewing.domain;

import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What candidates of a template see of the company. Whoever changes it has locked the template. */
@Entity
@Table(schema = "interviewing", name = "template_logo")
public class TemplateLogo {
    @Id
    @Column(name = "template_id")
    private UUID templateId;

    private UUID tag;
    private byte[] picture;
    private String alt;

    protected TemplateLogo() {}

    /**
     * @param picture of a PNG, small
     * @param alt not empty
     */
    public TemplateLogo(UUID templateId, byte[] picture, String alt) {
        this.templateId = templateId;
        replace(picture, alt);
    }

    public final void replace(byte[] other, String otherAlt) {
        picture = other.clone();
        alt = otherAlt;
        tag = Ids.next();
    }

    public TemplateLogo copyTo(UUID otherTemplate) {
        return new TemplateLogo(otherTemplate, picture, alt);
    }

    public UUID tag() {
        return tag;
    }

    public byte[] picture() {
        return picture.clone();
    }

    public String alt() {
        return alt;
    }
}
