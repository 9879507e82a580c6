package app.candor.rest.interviewing;

import app.candor.interviewing.BoardQuery;
import app.candor.shared.Problem;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;

/** Which invitations in which order, for {@code @BeanParam}. */
public class BoardParameters {
    /** What each parameter means; the server reads no annotations of it here. */
    public static final Map<String, String> MEANINGS = Map.of(
            "status", "pending, in_progress, completed, expired or cancelled; any when absent",
            "templateId", "Only those to this template",
            "text", "Words of which each is part of the name or the address",
            "decision", "advance, hire, reject, or none for those that wait for a decision",
            "analysis", "started, completed or failed",
            "recommendation", "What the analysis suggests, such as hire",
            "expiringSoon", "true for those that can still be answered and end within three days",
            "sort", "created, name, expiry, score or changed, with a minus for descending; -created when absent");

    @QueryParam("status")
    String status;

    @QueryParam("templateId")
    String templateId;

    @QueryParam("text")
    String text;

    @QueryParam("decision")
    String decision;

    @QueryParam("analysis")
    String analysis;

    @QueryParam("recommendation")
    String recommendation;

    @QueryParam("expiringSoon")
    String expiringSoon;

    @QueryParam("sort")
    String sort;

    /**
     * @throws Problem {@code invalid} for a value that means nothing
     */
    BoardQuery query() {
        Map<String, String> given = new HashMap<>();
        given.put("status", status);
        given.put("templateId", templateId);
        given.put("text", text);
        given.put("decision", decision);
        given.put("analysis", analysis);
        given.put("recommendation", recommendation);
        given.put("expiringSoon", expiringSoon);
        given.put("sort", sort);
        return BoardQuery.of(given::get);
    }
}
