package app.candor.ui.admin;

import app.candor.operations.Arrivals;
import app.candor.operations.Statistics;
import app.candor.operations.StatisticsView;
import app.candor.shared.CurrentCaller;
import app.candor.shared.statistics.Figure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The platform in numbers. */
@Named
@RequestScoped
public class StatisticsPage {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

    @Inject
    CurrentCaller caller;

    @Inject
    Statistics statistics;

    private StatisticsView view;
    private Map<String, Long> figures;

    /** A part of something. */
    public record Part(String code, String count) {}

    /**
     * A day with its bar.
     *
     * @param height 0–100, of the fullest day
     */
    public record Day(String date, long people, int height) {}

    public void load() {
        view = statistics.get(caller.get());
        figures = view.figures().stream().collect(Collectors.toMap(Figure::key, Figure::value));
    }

    /** The figures below a key, such as {@code people.status}, by their code. */
    public List<Part> parts(String key) {
        return view.figures().stream()
                .filter(figure ->
                        figure.key().startsWith(key + ".") && !figure.key().endsWith(".bytes"))
                .map(figure -> new Part(figure.key().substring(key.length() + 1), number(figure.value())))
                .toList();
    }

    public String total(String key) {
        return number(view.figures().stream()
                .filter(figure ->
                        figure.key().startsWith(key + ".") && !figure.key().endsWith(".bytes"))
                .mapToLong(Figure::value)
                .sum());
    }

    public String one(String key) {
        return number(figures.getOrDefault(key, 0L));
    }

    /** Decimal units: 1 kB is 1,000 bytes. */
    public String getStored() {
        double amount = figures.getOrDefault("recordings.bytes", 0L);
        int unit = 0;
        while (amount >= 1_000 && unit < UNITS.length - 1) {
            amount /= 1_000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(amount < 10 && unit > 0 ? 1 : 0);
        return format.format(amount) + "\u00a0" + UNITS[unit];
    }

    public List<Day> getDays() {
        long most = Math.max(
                1, view.arrivals().stream().mapToLong(Arrivals::people).max().orElse(1));
        return view.arrivals().stream()
                .map(day -> new Day(day.day(), day.people(), (int) Math.round(100.0 * day.people() / most)))
                .toList();
    }

    public String getArrived() {
        return number(view.arrivals().stream().mapToLong(Arrivals::people).sum());
    }

    public StatisticsView getView() {
        return view;
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
