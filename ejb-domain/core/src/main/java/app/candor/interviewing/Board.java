package app.candor.interviewing;

import app.candor.interviewing.domain.BoardFinder;
import app.candor.interviewing.domain.BoardFinder.Line;
import app.candor.interviewing.domain.BoardFinder.Place;
import app.candor.shared.Caller;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A company's invitations as its people look at them: filtered, in an order, page by page. */
@ApplicationScoped
@Transactional
public class Board {
    private static final String INVITATION = "invitation";
    private static final int LONGEST_TEXT = 200;
    private static final String LOST = "This cursor is not one that we gave. Start again without it.";

    @Inject
    BoardFinder finder;

    @Inject
    CompanyAccess access;

    @Inject
    BlindReview blind;

    @Inject
    Clock clock;

    /**
     * The company's invitations. What is overdue is listed as expired.
     *
     * @param cursor what {@link Page#next()} said for the same order, or {@code null} or blank for the start
     * @param limit 1–200; {@code null} for 50
     * @throws Problem {@code invalid}; also for looking for names and their order by whoever reviews without them
     */
    public Page<InvitationSummary> list(
            Caller caller, InvitationFilter filter, BoardOrder order, String cursor, Integer limit) {
        UUID company = access.listable(caller, INVITATION);
        boolean nameless = blind.hides(caller);
        if (nameless) {
            requireNameless(filter, order);
        }
        Page<InvitationSummary> page = page(company, filter, order, cursor, limit);
        return nameless ? withoutNames(page) : page;
    }

    /** Every company's invitations, newest first, for an admin; the look is in the audit log. */
    public Page<InvitationSummary> listEverywhere(Caller caller, InvitationFilter filter, PageRequest page) {
        access.noteLookEverywhere(caller, INVITATION);
        String cursor = page.after() == null ? null : page.after().toString();
        Page<InvitationSummary> found = page(null, filter, BoardOrder.NEWEST, cursor, page.limit());
        return blind.hides(caller) ? withoutNames(found) : found;
    }

    /** Who finds Zoë knows which of them she is. */
    private static void requireNameless(InvitationFilter filter, BoardOrder order) {
        if (tellsNames(filter, order)) {
            throw Problem.invalid(
                    order.key() == BoardOrder.Key.NAME ? "sort" : "text",
                    "You review without names, so nobody is found or put in order by name. Show names first.");
        }
    }

    private static boolean tellsNames(InvitationFilter filter, BoardOrder order) {
        return filter.text() != null && !filter.text().isBlank() || order.key() == BoardOrder.Key.NAME;
    }

    private static Page<InvitationSummary> withoutNames(Page<InvitationSummary> page) {
        return new Page<>(
                page.items().stream()
                        .map(line -> line.as(BlindReview.name(line.id())))
                        .toList(),
                page.next());
    }

    /**
     * Who stands before and after an invitation in a list; a {@code null} where the list ends.
     *
     * @param previous the one above it
     */
    public record Neighbours(UUID previous, UUID next) {}

    /** The neighbours of one of the caller's company; none of another's. */
    public Neighbours neighbours(Caller caller, InvitationFilter filter, BoardOrder order, UUID id) {
        UUID company = access.listable(caller, INVITATION);
        if (company == null || blind.hides(caller) && tellsNames(filter, order)) {
            return new Neighbours(null, null);
        }
        return finder.place(company, id, order)
                .map(place -> new Neighbours(
                        one(company, filter, order.reversed(), place), one(company, filter, order, place)))
                .orElse(new Neighbours(null, null));
    }

    private UUID one(UUID company, InvitationFilter filter, BoardOrder order, Place place) {
        return finder.find(company, checked(filter), order, place, 1, clock.instant()).stream()
                .map(line -> line.summary().id())
                .findFirst()
                .orElse(null);
    }

    private Page<InvitationSummary> page(
            UUID company, InvitationFilter filter, BoardOrder order, String cursor, Integer limit) {
        if (company == null && order.key() != BoardOrder.Key.CREATED) {
            throw Problem.invalid("sort", "The invitations of all companies are sorted by created only.");
        }
        int rows = new PageRequest(null, limit == null ? PageRequest.DEFAULT_LIMIT : limit).limit();
        List<Line> lines =
                finder.find(company, checked(filter), order, place(order, cursor), rows + 1, clock.instant());
        boolean more = lines.size() > rows;
        List<Line> shown = more ? lines.subList(0, rows) : lines;
        return new Page<>(
                shown.stream().map(Line::summary).toList(),
                more ? cursor(order, shown.get(rows - 1).place()) : null);
    }

    private static InvitationFilter checked(InvitationFilter filter) {
        if (filter.text() != null && filter.text().length() > LONGEST_TEXT) {
            throw Problem.invalid("text", "Search with up to 200 characters.");
        }
        return filter;
    }

    private static String cursor(BoardOrder order, Place place) {
        if (order.key() == BoardOrder.Key.CREATED) {
            return place.id().toString();
        }
        String plain = order.code() + "\n" + place.id() + "\n" + place.value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(BoardOrder order, String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            if (order.key() == BoardOrder.Key.CREATED) {
                return new Place("", UUID.fromString(cursor));
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", 3);
            if (parts.length == 3 && parts[0].equals(order.code()) && fits(order, parts[2])) {
                return new Place(parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("cursor", LOST);
        }
        throw Problem.invalid("cursor", LOST);
    }

    /** What the database would not take is refused here. */
    private static boolean fits(BoardOrder order, String value) {
        return switch (order.key()) {
            case CREATED, NAME -> value.indexOf('\0') < 0;
            case SCORE -> value.matches("-?\\d{1,3}");
            case EXPIRY, CHANGED ->
                value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?[+-]\\d\\d(:\\d\\d)?");
        };
    }
}
