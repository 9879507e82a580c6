package app.candor.interviewing.domain;

import app.candor.interviewing.ShareOpening;
import app.candor.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Once that a share was opened, without saying by whom more exactly than has to be known. */
@Entity
@Table(schema = "interviewing", name = "review_share_opening")
public class Opening {
    @Id
    private UUID id;

    @Column(name = "share_id")
    private UUID shareId;

    @Column(name = "opened_at")
    private Instant openedAt;

    private String network;
    private String browser;

    protected Opening() {}

    public Opening(ReviewShare share, Network network, BrowserFamily browser, Instant now) {
        this.id = Ids.next();
        this.shareId = share.id();
        this.openedAt = now;
        this.network = network.text();
        this.browser = browser.code();
    }

    public ShareOpening view() {
        return new ShareOpening(id, openedAt, network, browser);
    }
}
