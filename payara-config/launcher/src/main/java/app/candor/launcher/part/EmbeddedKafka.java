package app.candor.launcher.part;

import app.candor.launcher.home.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/** A Kafka broker with its controller (KRaft) inside this JVM, with the topics of {@link Topics}. */
final class EmbeddedKafka implements Part {
    /** Enough for the lanes of one machine; an operator who grows past it brings a Kafka of their own. */
    private static final int PARTITIONS = 4;

    private final Home home;
    private final int port;
    private final int controllerPort;
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private KafkaRaftServer server;
    private int topics;

    EmbeddedKafka(Home home, int port, int controllerPort) {
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    static String bootstrapServers(int port) {
        return "127.0.0.1:" + port;
    }

    String bootstrapServers() {
        return bootstrapServers(port);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public String describe() {
        return bootstrapServers() + ", " + topics + " topics";
    }

    @Override
    public void start() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path data = home.folder("kafka");
        Properties configuration = configuration(data);
        Path file = home.folder("run").resolve("kafka.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            configuration.store(writer, null);
        }
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(file);
        }
        // Kafka ends its process when it cannot go on, and with it would go the launcher, leaving the others behind.
        Exit.setExitProcedure(this::ended);
        Exit.setHaltProcedure(this::ended);
        server = new KafkaRaftServer(KafkaConfig.fromProps(configuration, false), Time.SYSTEM);
        server.startup();
        createTopics();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public CompletionStage<String> end() {
        return end;
    }

    @Override
    public Optional<String> lastWords() {
        return Optional.ofNullable(end.getNow(null)).filter(words -> !words.isEmpty());
    }

    private void ended(int status, String message) {
        end.complete(message == null ? "" : message);
    }

    private void createTopics() throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            Set<String> existing = admin.listTopics().names().get(60, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get(60, TimeUnit.SECONDS);
            topics = Topics.all().size();
        }
    }

    private static void format(Path configuration) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String[] command = {
            "format", "--ignore-formatted", "-t", Uuid.randomUuid().toString(), "-c", configuration.toString()
        };
        if (StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(output.toString(StandardCharsets.UTF_8));
        }
    }

    private Properties configuration(Path data) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // A completed interview travels in one event; the rules keep it below 8 MB.
                Map.entry("message.max.bytes", "8388608"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // The default takes 128 MB of heap; each of the cleaner's threads needs more than 1 MiB.
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("background.threads", "2"),
                // With the default, a start after kill -9 waits nine seconds for the old registration to lapse.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "1000")));
        return properties;
    }
}
