package app.candor.interviewing;

import app.candor.shared.Problem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What the board shows and in what order, as the parameters of an address say it: the same on pages and in the API. */
public record BoardQuery(InvitationFilter filter, BoardOrder order) {
    private static final String UNDECIDED = "none";

    /**
     * @param parameter gives a parameter of the address, {@code null} or blank for none
     * @throws Problem {@code invalid} with the parameter that is wrong
     */
    public static BoardQuery of(UnaryOperator<String> parameter) {
        String status = given(parameter, "status");
        String decision = given(parameter, "decision");
        String analysis = given(parameter, "analysis");
        boolean undecided = UNDECIDED.equals(decision);
        return new BoardQuery(
                new InvitationFilter(
                        status == null ? null : InvitationStatus.ofCode(status),
                        id(given(parameter, "templateId")),
                        given(parameter, "text"),
                        decision == null || undecided ? null : DecisionKind.ofCode(decision),
                        undecided,
                        analysis == null ? null : AnalysisState.ofCode(analysis),
                        recommendation(given(parameter, "recommendation")),
                        "true".equals(given(parameter, "expiringSoon"))),
                BoardOrder.ofCode(given(parameter, "sort")));
    }

    /**
     * What {@link #text} gave, or somebody typed.
     *
     * @param text {@code null} for everything, newest first
     * @throws Problem {@code invalid} with the parameter that is wrong
     */
    public static BoardQuery ofText(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String part : (text == null ? "" : text).split("&")) {
            int sign = part.indexOf('=');
            if (sign > 0) {
                all.put(part.substring(0, sign), decoded(part.substring(sign + 1)));
            }
        }
        return of(all::get);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What is not at its default, in a fixed order. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "text", filter.text());
        put(all, "status", filter.status() == null ? null : filter.status().code());
        put(
                all,
                "templateId",
                filter.templateId() == null ? null : filter.templateId().toString());
        put(
                all,
                "decision",
                filter.decision() == null ? null : filter.decision().code());
        put(all, "decision", filter.undecided() ? UNDECIDED : null);
        put(
                all,
                "analysis",
                filter.analysis() == null ? null : filter.analysis().code());
        put(all, "recommendation", filter.recommendation());
        put(all, "expiringSoon", filter.expiringSoon() ? "true" : null);
        put(all, "sort", order.equals(BoardOrder.NEWEST) ? null : order.code());
        return all;
    }

    /** For an address, such as {@code status=completed&sort=-score}; empty for everything, newest first. */
    public String text() {
        return parameters().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static String given(UnaryOperator<String> parameter, String name) {
        String value = parameter.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String recommendation(String code) {
        if (code != null && !code.matches("[a-z_]{1,40}")) {
            throw Problem.invalid("recommendation", "Unknown value: " + code + ".");
        }
        return code;
    }

    private static UUID id(String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("templateId", "This is not an id.");
        }
    }
}
