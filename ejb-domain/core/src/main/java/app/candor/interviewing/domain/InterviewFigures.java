package app.candor.interviewing.domain;

import app.candor.interviewing.InvitationStatus;
import app.candor.interviewing.TemplateStatus;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How many interviews there are. */
@ApplicationScoped
public class InterviewFigures implements FigureSource {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Override
    public List<Figure> figures(Instant now) {
        List<Figure> figures = new ArrayList<>(FigureSource.counted(
                entityManager,
                "templates",
                FigureSource.codes(TemplateStatus.values()),
                "select status, count(*) from interviewing.template group by status"));
        // What is overdue counts as expired although nobody has written that down yet.
        figures.addAll(FigureSource.counted(
                entityManager,
                "invitations",
                FigureSource.codes(InvitationStatus.values()),
                "select case when status in ('pending', 'in_progress') and expires_at <= timestamptz '" + now + "'"
                        + " then 'expired' else status end as state, count(*)"
                        + " from interviewing.invitation group by state"));
        return figures;
    }
}
