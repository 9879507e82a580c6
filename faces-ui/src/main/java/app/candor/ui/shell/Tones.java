package app.candor.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** Which colour goes with which status. The word beside it is in the messages under the same name. */
@Named
@ApplicationScoped
public class Tones {
    private static final Map<String, String> BY_STATUS = Map.ofEntries(
            Map.entry("template.status.draft", "attention"),
            Map.entry("template.status.active", "success"),
            Map.entry("template.status.archived", ""),
            Map.entry("invitation.status.pending", ""),
            Map.entry("invitation.status.in_progress", "accent"),
            Map.entry("invitation.status.completed", "success"),
            Map.entry("invitation.status.expired", "attention"),
            Map.entry("invitation.status.cancelled", ""),
            Map.entry("adjustment.status.requested", "attention"),
            Map.entry("adjustment.status.granted", "success"),
            Map.entry("adjustment.status.declined", ""),
            Map.entry("share.state.open", "success"),
            Map.entry("share.state.ended", ""),
            Map.entry("share.state.revoked", "attention"),
            Map.entry("decision.advance", "accent"),
            Map.entry("decision.hire", "success"),
            Map.entry("decision.reject", "failure"),
            Map.entry("recommendation.hire", "success"),
            Map.entry("recommendation.consider", "attention"),
            Map.entry("recommendation.reject", "failure"),
            Map.entry("assessment.status.pending", ""),
            Map.entry("assessment.status.in_progress", "accent"),
            Map.entry("assessment.status.completed", "success"),
            Map.entry("assessment.status.failed", "failure"),
            Map.entry("recording.state.uploaded", "accent"),
            Map.entry("recording.state.processing", "accent"),
            Map.entry("recording.state.ready", "success"),
            Map.entry("recording.state.failed", "failure"),
            Map.entry("outcome.scored", "success"),
            Map.entry("outcome.insufficient_data", "attention"),
            Map.entry("outcome.void", "attention"),
            Map.entry("user.status.pending", "attention"),
            Map.entry("user.status.active", "success"),
            Map.entry("user.status.suspended", "failure"),
            Map.entry("user.status.deleted", ""),
            Map.entry("member.role.owner", "accent"),
            Map.entry("member.role.member", ""),
            Map.entry("team.invitation.pending", ""),
            Map.entry("team.invitation.expired", "attention"),
            Map.entry("skill.status.active", "success"),
            Map.entry("skill.status.inactive", ""),
            Map.entry("job.status.starting", "accent"),
            Map.entry("job.status.started", "accent"),
            Map.entry("job.status.stopping", "attention"),
            Map.entry("job.status.stopped", "attention"),
            Map.entry("job.status.failed", "failure"),
            Map.entry("job.status.completed", "success"),
            Map.entry("job.status.abandoned", ""));

    /**
     * @param kind what sort of status, such as {@code job.status}
     * @return a class of the badge; empty for neutral
     * @throws IllegalArgumentException for a status that nobody gave a colour
     */
    public String of(String kind, String code) {
        String tone = BY_STATUS.get(kind + "." + code);
        if (tone == null) {
            throw new IllegalArgumentException("No tone for " + kind + "." + code);
        }
        return tone;
    }
}
