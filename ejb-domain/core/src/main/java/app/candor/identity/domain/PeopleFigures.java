package app.candor.identity.domain;

import app.candor.identity.UserStatus;
import app.candor.shared.Role;
import app.candor.shared.statistics.ArrivalSource;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people and companies there are. */
@ApplicationScoped
public class PeopleFigures implements FigureSource, ArrivalSource {
    @PersistenceContext(unitName = "candor")
    EntityManager entityManager;

    @Override
    public List<Figure> figures(Instant now) {
        List<Figure> figures = new ArrayList<>();
        figures.add(FigureSource.number(
                entityManager, "companies", "select count(*) from identity.company where not deleted"));
        figures.addAll(FigureSource.counted(
                entityManager,
                "people.status",
                FigureSource.codes(UserStatus.values()),
                "select status, count(*) from identity.app_user group by status"));
        figures.addAll(FigureSource.counted(
                entityManager,
                "people.role",
                FigureSource.codes(Role.values()),
                "select role, count(*) from identity.app_user u"
                        + " cross join unnest(string_to_array(u.roles, ',')) as role group by role"));
        return figures;
    }

    @Override
    public Map<LocalDate, Long> arrivals(Instant since) {
        Map<LocalDate, Long> days = new HashMap<>();
        List<?> rows = entityManager
                .createNativeQuery("select cast(cast(created_at at time zone 'UTC' as date) as text) as day, count(*)"
                        + " from identity.app_user where created_at >= ?1 group by day")
                .setParameter(1, Timestamp.from(since))
                .getResultList();
        for (Object row : rows) {
            Object[] pair = (Object[]) row;
            days.put(LocalDate.parse((String) pair[0]), ((Number) pair[1]).longValue());
        }
        return days;
    }
}
