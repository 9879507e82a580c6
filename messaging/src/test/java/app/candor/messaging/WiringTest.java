package app.candor.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A consumer that nobody wired hears nothing, and nothing complains: every one has its channel, and its events come there. */
class WiringTest {
    private static final Pattern INCOMING = Pattern.compile("@Incoming\\(\"([^\"]+)\"\\)");
    private static final Pattern HANDLED = Pattern.compile("\\.on\\((\\w+)\\.class");
    private static final Pattern CONSUMER = Pattern.compile("\\.of\\(\"([^\"]+)\"");
    private static final String PREFIX = "mp.messaging.incoming.";

    private final Properties configuration = configuration();
    private final Map<String, String> consumers = new TreeMap<>();

    WiringTest() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(WiringTest::read)
                    .forEach(source -> {
                        Matcher channel = INCOMING.matcher(source);
                        while (channel.find()) {
                            consumers.put(channel.group(1), source);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties configuration() {
        Properties properties = new Properties();
        try (InputStream in = WiringTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String setting(String channel, String name) {
        return configuration.getProperty(PREFIX + channel + "." + name, "");
    }

    private List<String> topics(String channel) {
        return List.of((setting(channel, "topic") + setting(channel, "topics")).split(","));
    }

    @Test
    void everyConsumerShouldHaveItsChannelAndEveryChannelItsConsumer() {
        Set<String> configured = new TreeSet<>();
        configuration.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(".connector"))
                .forEach(key -> configured.add(key.substring(PREFIX.length(), key.length() - ".connector".length())));
        assertThat(configured).isEqualTo(new TreeSet<>(consumers.keySet())).hasSizeGreaterThan(5);
    }

    @Test
    void everythingThatAConsumerHandlesShouldComeOnItsTopic() {
        consumers.forEach((channel, source) -> {
            Matcher handled = HANDLED.matcher(source);
            while (handled.find()) {
                assertThat(topics(channel))
                        .as("%s listens to %s", channel, handled.group(1))
                        .contains(topicOf(handled.group(1), source));
            }
        });
    }

    private static String topicOf(String event, String source) {
        Matcher name = Pattern.compile("import (app\\.candor\\.[\\w.]+\\." + event + ");")
                .matcher(source);
        assertThat(name.find()).as("where %s comes from", event).isTrue();
        try {
            return Class.forName(name.group(1)).getAnnotation(EventType.class).topic();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever handles events does it once however many nodes there are, and loses none that fails. */
    @Test
    void everyHandlerShouldHaveAGroupAnInboxAndDeadLettersOfItsOwn() {
        consumers.forEach((channel, source) -> {
            Matcher consumer = CONSUMER.matcher(source);
            if (HANDLED.matcher(source).find()) {
                assertThat(consumer.find()).as(channel).isTrue();
                assertThat(consumer.group(1)).isEqualTo(channel);
                assertThat(setting(channel, "group.id")).isEqualTo("candor-" + channel);
                assertThat(setting(channel, "failure-strategy")).isEqualTo("dead-letter-queue");
                assertThat(setting(channel, "dead-letter-queue.topic"))
                        .as(channel)
                        .isEqualTo(setting(channel, "topic") + ".dlq");
            }
        });
    }
}
