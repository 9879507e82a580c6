package app.candor.shared.statistics;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a context counts of its own; each bean of this type is found and asked. Callers are authorised already. */
public interface FigureSource {
    /** Every key every time, so that what is not there is 0. */
    List<Figure> figures(Instant now);

    /**
     * One figure for each value, in their order.
     *
     * @param sql answers a value and how often it is there
     */
    static List<Figure> counted(EntityManager entityManager, String key, List<String> values, String sql) {
        Map<String, Long> counts = new HashMap<>();
        for (Object row : entityManager.createNativeQuery(sql).getResultList()) {
            Object[] pair = (Object[]) row;
            counts.put((String) pair[0], ((Number) pair[1]).longValue());
        }
        List<Figure> figures = new ArrayList<>();
        values.forEach(value -> figures.add(new Figure(key + "." + value, counts.getOrDefault(value, 0L))));
        return figures;
    }

    /** @param sql answers one number */
    static Figure number(EntityManager entityManager, String key, String sql) {
        return new Figure(key, ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** The codes of an enumeration: its names in lower case. */
    static List<String> codes(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
