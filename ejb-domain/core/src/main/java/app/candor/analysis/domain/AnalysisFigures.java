package app.candor.analysis.domain;

import app.candor.analysis.AssessmentStatus;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** How many analyses there are. */
@ApplicationScoped
public class AnalysisFigures implements FigureSource {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Override
    public List<Figure> figures(Instant now) {
        return FigureSource.counted(
                entityManager,
                "analyses",
                FigureSource.codes(AssessmentStatus.values()),
                "select status, count(*) from analysis.assessment group by status");
    }
}
