package app.candor.shared.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Who knows when people came. */
public interface ArrivalSource {
    /** How many arrived on each day (UTC) since then; days without anybody are left out. */
    Map<LocalDate, Long> arrivals(Instant since);
}
