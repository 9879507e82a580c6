package app.candor.launcher.part;

import java.util.List;
import java.util.stream.Stream;

/** Kafka's topics. They are created on purpose: a typing error must not make a topic that nobody reads. */
public final class Topics {
    private static final List<String> STREAMS = List.of(
            "user-commands",
            "user-events",
            "auth-events",
            "interview-events",
            "media-events",
            "analysis-events",
            "notification-events",
            "billing-events");

    private Topics() {}

    /** Every topic, each followed by the one for its dead letters. */
    public static List<String> all() {
        return STREAMS.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dlq"))
                .toList();
    }
}
