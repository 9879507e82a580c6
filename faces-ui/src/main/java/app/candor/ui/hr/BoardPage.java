package app.candor.ui.hr;

import app.candor.interviewing.AnalysisState;
import app.candor.interviewing.Board;
import app.candor.interviewing.BoardAction;
import app.candor.interviewing.BoardActions;
import app.candor.interviewing.BoardOrder;
import app.candor.interviewing.BoardOutcome;
import app.candor.interviewing.BoardQuery;
import app.candor.interviewing.BoardView;
import app.candor.interviewing.BoardViews;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.interviewing.TemplateSummary;
import app.candor.interviewing.Templates;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.ui.shell.News;
import app.candor.ui.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The company's invitations; filter, order and place are in the page's address, so that the back button and a bookmark work. */
@Named("board")
@RequestScoped
public class BoardPage {
    private static final int ROWS = 50;
    private static final List<String> BY_NAME = List.of("name", "-name");

    @Inject
    CurrentCaller caller;

    @Inject
    Board invitations;

    @Inject
    BoardViews views;

    @Inject
    BoardActions bulk;

    @Inject
    Templates templates;

    @Inject
    Blindness blindness;

    /** What the address says, by the names of its parameters. */
    private final Map<String, String> given = new HashMap<>();

    private String after;
    private BoardQuery query;
    private Page<InvitationSummary> page = new Page<>(List.of(), null);
    private List<BoardOutcome> outcomes = List.of();
    private String viewName;
    private boolean viewShared;
    private Integer days = 7;

    public void load() {
        query = BoardQuery.of(this::asked);
        page = blindness.seen(invitations.list(caller.get(), query.filter(), query.order(), after, ROWS));
    }

    /** Whoever reviews without names neither looks for them nor goes by their order, whatever the address says. */
    private String asked(String parameter) {
        String value = given.get(parameter);
        boolean names = value != null && (parameter.equals("text") || BY_NAME.contains(value));
        return names && blindness.isOn() ? null : value;
    }

    public void cancel() {
        apply(BoardAction.CANCEL);
    }

    public void resend() {
        apply(BoardAction.RESEND);
    }

    public void extend() {
        apply(BoardAction.EXTEND);
    }

    private void apply(BoardAction action) {
        String[] picked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("pick");
        try {
            List<UUID> ids = picked == null
                    ? List.of()
                    : Arrays.stream(picked).map(UUID::fromString).toList();
            outcomes = bulk.apply(caller.get(), action, ids, days).stream()
                    .map(this::seen)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("invitation");
        } finally {
            load();
        }
    }

    private BoardOutcome seen(BoardOutcome outcome) {
        return blindness.isOn() && outcome.candidateName() != null
                ? new BoardOutcome(
                        outcome.id(), blindness.name(outcome.id()), outcome.done(), outcome.type(), outcome.message())
                : outcome;
    }

    public void saveView() {
        load();
        views.save(caller.get(), viewName, query, viewShared);
        viewName = null;
        viewShared = false;
        News.good(Texts.get("board.view.saved"));
    }

    public void removeView(UUID id) {
        load();
        views.remove(caller.get(), id);
        News.good(Texts.get("board.view.removed"));
    }

    public List<InvitationSummary> getItems() {
        return page.items();
    }

    public String getNext() {
        return page.next();
    }

    /** Filter and order, for an address. */
    public String getQuery() {
        return query == null ? "" : query.text();
    }

    /** Whether one of the filters is in force that stand behind a word. */
    public boolean isMoreGiven() {
        return Stream.of("decision", "analysis", "recommendation", "expiringSoon")
                .anyMatch(it -> given.get(it) != null && !given.get(it).isBlank());
    }

    public String getOrder() {
        return query == null ? BoardOrder.NEWEST.code() : query.order().code();
    }

    public boolean isFiltered() {
        return query != null && query.parameters().keySet().stream().anyMatch(name -> !name.equals("sort"));
    }

    public List<BoardOutcome> getRefused() {
        return outcomes.stream().filter(outcome -> !outcome.done()).toList();
    }

    public List<BoardOutcome> getDone() {
        return outcomes.stream().filter(BoardOutcome::done).toList();
    }

    public boolean isTold() {
        return !outcomes.isEmpty();
    }

    public List<BoardView> getViews() {
        return views.list(caller.get());
    }

    public List<TemplateSummary> getTemplates() {
        return templates
                .list(caller.get(), null, null, new PageRequest(null, PageRequest.MAX_LIMIT))
                .items();
    }

    public List<String> getStatuses() {
        return Arrays.stream(InvitationStatus.values())
                .map(InvitationStatus::code)
                .toList();
    }

    public List<String> getDecisions() {
        return Stream.concat(
                        Stream.of("none"), Arrays.stream(DecisionKind.values()).map(DecisionKind::code))
                .toList();
    }

    public List<String> getAnalyses() {
        return Arrays.stream(AnalysisState.values()).map(AnalysisState::code).toList();
    }

    public List<String> getRecommendations() {
        return List.of("hire", "consider", "reject");
    }

    public List<String> getOrders() {
        return Stream.of(
                        "-created",
                        "created",
                        "name",
                        "-name",
                        "expiry",
                        "-expiry",
                        "-score",
                        "score",
                        "-changed",
                        "changed")
                .filter(order -> !BY_NAME.contains(order) || !blindness.isOn())
                .toList();
    }

    /** What the address says under that name; {@code null} for nothing. */
    public Map<String, String> getGiven() {
        return given;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null || after.isBlank() ? null : after;
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public boolean isViewShared() {
        return viewShared;
    }

    public void setViewShared(boolean viewShared) {
        this.viewShared = viewShared;
    }
}
