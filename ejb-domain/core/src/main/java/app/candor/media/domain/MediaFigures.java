package app.candor.media.domain;

import app.candor.media.RecordingState;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How many recordings there are, and how much they take. */
@ApplicationScoped
public class MediaFigures implements FigureSource {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Override
    public List<Figure> figures(Instant now) {
        List<Figure> figures = new ArrayList<>(FigureSource.counted(
                entityManager,
                "recordings",
                FigureSource.codes(RecordingState.values()),
                "select state, count(*) from media.recording group by state"));
        figures.add(FigureSource.number(
                entityManager,
                "recordings.bytes",
                "select coalesce((select sum(bytes) from media.recording), 0)"
                        + " + coalesce((select sum(bytes) from media.rendition), 0)"));
        return figures;
    }
}
