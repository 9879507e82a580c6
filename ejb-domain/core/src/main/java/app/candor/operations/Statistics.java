package app.candor.operations;

import app.candor.shared.Caller;
import app.candor.shared.Role;
import app.candor.shared.statistics.ArrivalSource;
import app.candor.shared.statistics.Figure;
import app.candor.shared.statistics.FigureSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The platform in numbers, counted when asked. Callers need the role admin. */
@ApplicationScoped
public class Statistics {
    static final int DAYS = 30;

    private Iterable<FigureSource> sources;
    private Iterable<ArrivalSource> people;
    private Clock clock;

    protected Statistics() {}

    @Inject
    Statistics(Instance<FigureSource> sources, Instance<ArrivalSource> people, Clock clock) {
        this((Iterable<FigureSource>) sources, people, clock);
    }

    Statistics(Iterable<FigureSource> sources, Iterable<ArrivalSource> people, Clock clock) {
        this.sources = sources;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    public StatisticsView get(Caller caller) {
        caller.requireRole(Role.ADMIN);
        Instant now = clock.instant();
        List<Figure> figures = new ArrayList<>();
        sources.forEach(source -> figures.addAll(source.figures(now)));
        // Sources come in any order; the sort keeps that of each one's values.
        figures.sort(Comparator.comparing(figure -> area(figure.key())));
        return new StatisticsView(now, List.copyOf(figures), arrivals(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private List<Arrivals> arrivals(LocalDate today) {
        LocalDate first = today.minusDays(DAYS - 1L);
        List<Arrivals> days = new ArrayList<>();
        for (ArrivalSource source : people) {
            Map<LocalDate, Long> known =
                    source.arrivals(first.atStartOfDay(ZoneOffset.UTC).toInstant());
            for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
                days.add(new Arrivals(day.toString(), known.getOrDefault(day, 0L)));
            }
        }
        return days;
    }

    private static String area(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
