package app.candor.interviewing.domain;

import app.candor.interviewing.AnalysisState;
import app.candor.interviewing.BoardOrder;
import app.candor.interviewing.DecisionKind;
import app.candor.interviewing.InvitationFilter;
import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.InvitationSummary;
import app.candor.shared.jpa.Like;
import app.candor.shared.jpa.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of the board, straight from their indexes. First the ids of the page are found in an index of the order, then their
 * rows are read; codes stand in the statement as they are, because the planner has to know them.
 */
@ApplicationScoped
public class BoardFinder {
    private static final Duration SOON = Duration.ofDays(3);
    private static final int MOST_WORDS = 5;
    private static final long MANY = 100_000;
    private static final long MANY_BY_NAME = 250_000;
    private static final Pattern ESTIMATED = Pattern.compile("\"Plan Rows\": (\\d+)");
    private static final String OPEN = "status in ('pending', 'in_progress')";

    /** Where in an order a line stands: the value that the order goes by, as the database writes it, and the id. */
    public record Place(String value, UUID id) {}

    /** A line and where it stands. */
    public record Line(InvitationSummary summary, Place place) {}

    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    /**
     * @param companyId whose; {@code null} for everybody's, which only goes by {@link BoardOrder.Key#CREATED}
     * @param after {@code null} for the start
     * @param now decides which open ones count as expired
     */
    @SuppressWarnings("unchecked")
    public List<Line> find(
            UUID companyId, InvitationFilter filter, BoardOrder order, Place after, int limit, Instant now) {
        Plans.byValue(entityManager);
        List<Object> values = new ArrayList<>();
        String rows = "interviewing.invitation" + conditions(companyId, filter, now, values);
        boolean sorted = fewFit(rows, filter, order, values);
        String value = sorted ? unindexed(order) : value(order, filter);
        String id = sorted ? "cast(id as text) collate \"C\"" : "id";
        String direction = order.descending() ? " desc" : "";
        String by = value == null ? id + direction : value + direction + ", " + id + direction;
        String sql = "select cast(i.id as text), cast(i.company_id as text), cast(i.template_id as text), t.title,"
                + " i.candidate_name, i.candidate_email, i.status, i.created_at, i.expires_at, i.completed_at,"
                + " i.analysis_status, i.analysis_score, i.analysis_recommendation, i.decision, i.updated_at, p.value,"
                + " exists (select 1 from interviewing.adjustment a where a.invitation_id = i.id and a.status = 'granted')"
                + " from (select id, row_number() over () as place, value from (select id, cast("
                + (value(order) == null ? "''" : value(order)) + " as text) as value from " + rows
                + after(order, value, id, after, values) + " order by " + by + " limit " + limit
                + ") found) p join interviewing.invitation i on i.id = p.id"
                + " join interviewing.template t on t.id = i.template_id order by p.place";
        Query query = filled(sql, values);
        return ((List<Object[]>) query.getResultList())
                .stream().map(row -> line(row, now)).toList();
    }

    /**
     * What few have is found first and put in order then: names go by their letters, so that looking for one along the
     * alphabet may pass by all others. What many have is soon found along any order.
     */
    private boolean fewFit(String rows, InvitationFilter filter, BoardOrder order, List<Object> values) {
        return !words(filter.text()).isEmpty()
                && estimate(rows, values) <= (order.key() == BoardOrder.Key.NAME ? MANY_BY_NAME : MANY);
    }

    /** The same value, written so that no index has it. */
    private static String unindexed(BoardOrder order) {
        return switch (order.key()) {
            case CREATED -> null;
            case NAME -> "(candidate_name || '') collate \"und-x-icu\"";
            case EXPIRY, CHANGED -> value(order) + " + interval '0'";
            case SCORE -> value(order) + " + 0";
        };
    }

    private long estimate(String rows, List<Object> values) {
        Object plan =
                filled("explain (format json) select id from " + rows, values).getSingleResult();
        Matcher estimated = ESTIMATED.matcher(plan.toString());
        return estimated.find() ? Long.parseLong(estimated.group(1)) : MANY;
    }

    private Query filled(String sql, List<Object> values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /** Where this invitation of the company stands. */
    @SuppressWarnings("unchecked")
    public Optional<Place> place(UUID companyId, UUID id, BoardOrder order) {
        String value = value(order) == null ? "''" : value(order);
        List<String> found = entityManager
                .createNativeQuery("select cast(" + value + " as text) from interviewing.invitation"
                        + " where id = cast(?1 as uuid) and company_id = cast(?2 as uuid)")
                .setParameter(1, id.toString())
                .setParameter(2, companyId.toString())
                .getResultList();
        return found.stream().findFirst().map(it -> new Place(it, id));
    }

    private static String value(BoardOrder order) {
        return switch (order.key()) {
            case CREATED -> null;
            case NAME -> "candidate_name collate \"und-x-icu\"";
            case EXPIRY -> "expires_at";
            case SCORE -> "coalesce(analysis_score, -1)";
            case CHANGED -> "updated_at";
        };
    }

    /** What is not completed has no score, and neither has what is not analysed: all are equal then, and their ids decide. */
    private static String value(BoardOrder order, InvitationFilter filter) {
        boolean unscored = filter.status() != null && filter.status() != InvitationStatus.COMPLETED
                || filter.expiringSoon()
                || filter.analysis() == AnalysisState.STARTED
                || filter.analysis() == AnalysisState.FAILED;
        return order.key() == BoardOrder.Key.SCORE && unscored ? null : value(order);
    }

    private static String after(BoardOrder order, String value, String id, Place after, List<Object> values) {
        if (after == null) {
            return "";
        }
        String beyond = order.descending() ? " < " : " > ";
        String idType = id.equals("id") ? "uuid" : "text";
        if (value == null) {
            return " and " + id + beyond + "cast(" + next(values, after.id().toString()) + " as " + idType + ")";
        }
        String type =
                switch (order.key()) {
                    case CREATED, NAME -> "text";
                    case EXPIRY, CHANGED -> "timestamptz";
                    case SCORE -> "integer";
                };
        return " and (" + value + ", " + id + ")" + beyond + "(cast(" + next(values, after.value()) + " as " + type
                + "), cast(" + next(values, after.id().toString()) + " as " + idType + "))";
    }

    private static String conditions(UUID companyId, InvitationFilter filter, Instant now, List<Object> values) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (companyId != null) {
            all.add("company_id = cast(" + next(values, companyId.toString()) + " as uuid)");
        }
        if (filter.templateId() != null) {
            all.add("template_id = cast(" + next(values, filter.templateId().toString()) + " as uuid)");
        }
        if (filter.status() != null) {
            all.add(status(filter.status(), now, values));
        }
        if (filter.decision() != null) {
            all.add("decision = '" + filter.decision().code() + "'");
        }
        if (filter.undecided()) {
            all.add("status = 'completed' and decision is null");
        }
        if (filter.analysis() != null) {
            all.add("analysis_status = '" + filter.analysis().code() + "'");
        }
        if (filter.recommendation() != null) {
            all.add("analysis_recommendation = " + next(values, filter.recommendation()));
        }
        if (filter.expiringSoon()) {
            all.add(OPEN + " and expires_at > " + next(values, Timestamp.from(now)) + " and expires_at <= "
                    + next(values, Timestamp.from(now.plus(SOON))));
        }
        for (String word : words(filter.text())) {
            all.add("lower((' ' || candidate_name || ' ' || candidate_email) collate pg_c_utf8) like "
                    + next(values, word.length() < 3 ? Like.wordStartingWith(word) : Like.containing(word))
                    + " escape '!'");
        }
        return " where " + String.join(" and ", all);
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+")).limit(MOST_WORDS).toList();
    }

    private static String status(InvitationStatus status, Instant now, List<Object> values) {
        return switch (status) {
            case PENDING, IN_PROGRESS ->
                "status = '" + status.code() + "' and expires_at > " + next(values, Timestamp.from(now));
            case EXPIRED ->
                "(status = 'expired' or " + OPEN + " and expires_at <= " + next(values, Timestamp.from(now)) + ")";
            case COMPLETED, CANCELLED -> "status = '" + status.code() + "'";
        };
    }

    private static String next(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    private static Line line(Object[] row, Instant now) {
        UUID id = UUID.fromString((String) row[0]);
        InvitationStatus status = InvitationStatus.ofCode((String) row[6]);
        Instant expiresAt = instant(row[8]);
        boolean open = status == InvitationStatus.PENDING || status == InvitationStatus.IN_PROGRESS;
        var summary = new InvitationSummary(
                id,
                UUID.fromString((String) row[1]),
                UUID.fromString((String) row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                open && ExpiryPolicy.isOver(expiresAt, now) ? InvitationStatus.EXPIRED : status,
                instant(row[7]),
                expiresAt,
                instant(row[9]),
                row[10] == null ? null : AnalysisState.ofCode((String) row[10]),
                row[11] == null ? null : ((Number) row[11]).intValue(),
                (String) row[12],
                row[13] == null ? null : DecisionKind.ofCode((String) row[13]),
                instant(row[14]),
                (Boolean) row[16]);
        return new Line(summary, new Place((String) row[15], id));
    }

    private static Instant instant(Object moment) {
        return moment == null ? null : ((Timestamp) moment).toInstant();
    }
}
