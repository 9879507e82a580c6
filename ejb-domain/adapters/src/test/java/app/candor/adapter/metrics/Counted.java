package app.candor.adapter.metrics;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counters outside a server: each by its name and labels, as {@code candor_mails_total{outcome=sent}}. */
public final class Counted {
    private final Map<String, Long> totals = new TreeMap<>();

    /** For whoever counts. */
    public BusinessCounters counters() {
        BusinessCounters counters = new BusinessCounters();
        counters.metrics = (MetricRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (self, method, arguments) -> counter(key(((Metadata) arguments[0]).getName(), (Tag[]) arguments[1])));
        return counters;
    }

    public Map<String, Long> totals() {
        return new TreeMap<>(totals);
    }

    private static String key(String name, Tag... tags) {
        return tags.length == 0
                ? name
                : name
                        + Arrays.stream(tags)
                                .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private Counter counter(String key) {
        return new Counter() {
            @Override
            public void inc() {
                inc(1);
            }

            @Override
            public void inc(long amount) {
                totals.merge(key, amount, Long::sum);
            }

            @Override
            public long getCount() {
                return totals.getOrDefault(key, 0L);
            }
        };
    }
}
