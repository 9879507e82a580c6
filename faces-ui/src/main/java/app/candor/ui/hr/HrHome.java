package app.candor.ui.hr;

import app.candor.interviewing.Board;
import app.candor.interviewing.BoardOrder;
import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.TemplateStatus;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for the reader: interviews to decide, drafts to finish. */
@Named
@RequestScoped
public class HrHome {
    private static final int LOOKED_AT = 100;
    private static final int SHOWN = 8;

    @Inject
    CurrentCaller caller;

    @Inject
    Board board;

    @Inject
    Blindness blindness;

    @Inject
    Templates templates;

    private List<InvitationSummary> undecided = List.of();
    private List<TemplateSummary> drafts = List.of();
    private String undecidedCount = "0";
    private String inProgressCount = "0";
    private String pendingCount = "0";
    private boolean templatesReady;

    public void load() {
        Caller reader = caller.get();
        Page<InvitationSummary> completed = page(reader, InvitationStatus.COMPLETED);
        List<InvitationSummary> open = completed.items().stream()
                .filter(invitation -> invitation.decision() == null)
                .toList();
        undecided = open.stream().limit(SHOWN).toList();
        undecidedCount = count(open.size(), completed.next() != null);
        inProgressCount = count(page(reader, InvitationStatus.IN_PROGRESS));
        pendingCount = count(page(reader, InvitationStatus.PENDING));
        drafts = templates
                .list(reader, TemplateStatus.DRAFT, null, new PageRequest(null, SHOWN))
                .items();
        templatesReady = !templates
                .list(reader, TemplateStatus.ACTIVE, null, new PageRequest(null, 1))
                .items()
                .isEmpty();
    }

    private Page<InvitationSummary> page(Caller reader, InvitationStatus status) {
        return blindness.seen(
                board.list(reader, new InvitationFilter(status, null, null), BoardOrder.NEWEST, null, LOOKED_AT));
    }

    private static String count(Page<?> page) {
        return count(page.items().size(), page.next() != null);
    }

    /** An exact number as far as we looked, and a plus where there is more. */
    static String count(int seen, boolean more) {
        return more ? seen + "+" : Integer.toString(seen);
    }

    public List<InvitationSummary> getUndecided() {
        return undecided;
    }

    public List<TemplateSummary> getDrafts() {
        return drafts;
    }

    public String getUndecidedCount() {
        return undecidedCount;
    }

    public String getInProgressCount() {
        return inProgressCount;
    }

    public String getPendingCount() {
        return pendingCount;
    }

    /** Whether there is a published template to invite to. */
    public boolean isTemplatesReady() {
        return templatesReady;
    }
}
