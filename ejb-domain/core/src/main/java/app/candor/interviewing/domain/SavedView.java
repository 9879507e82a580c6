package app.candor.interviewing.domain;

import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.BoardView;
import app.candor.shared.Ids;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

/** A filter and an order under a name. */
@Entity
@Table(schema = "interviewing", name = "saved_view")
public class SavedView {
    private static final TextRule NAME = TextRule.line("The name of the view", 1, 60);

    @Id
    private UUID id;

    @Version
    private long revision;

    @Column(name = "company_id")
    private UUID companyId;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String name;
    private String query;
    private boolean shared;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SavedView() {}

    /**
     * @throws Problem {@code invalid} for the name
     */
    public static SavedView of(
            UUID companyId, UUID ownerId, String name, BoardQuery query, boolean shared, Instant now) {
        var view = new SavedView();
        view.id = Ids.next();
        view.companyId = companyId;
        view.ownerId = ownerId;
        view.createdAt = now;
        view.become(name, query, shared);
        return view;
    }

    /**
     * @throws Problem {@code invalid} for the name
     */
    public void become(String wantedName, BoardQuery wanted, boolean forAll) {
        var violations = new ArrayList<Violation>();
        NAME.check("name", wantedName, violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        name = wantedName.strip();
        query = wanted.text();
        shared = forAll;
    }

    public BoardView view(UUID reader) {
        return new BoardView(id, name, query, shared, ownerId.equals(reader), revision);
    }

    public long revision() {
        return revision;
    }
}
