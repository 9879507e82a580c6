package app.candor.container;

import app.candor.launcher.Distribution;
import app.candor.launcher.Progress;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.EmbeddedPlatform;
import app.candor.launcher.part.EmbeddedPlatform.Service;
import app.candor.launcher.part.ServerFiles;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.SpeechStandIn;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.AnnotationDeploymentScenarioGenerator;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Arquillian with one server, one set of services and one deployment for all classes of this package. */
public class OneServer implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(
                        DeploymentScenarioGenerator.class,
                        AnnotationDeploymentScenarioGenerator.class,
                        WholeApplication.class)
                .observer(Services.class)
                .observer(OneDeployment.class);
    }

    /** The WAR of the distribution with the tests and their stand-ins in it. */
    public static class WholeApplication implements DeploymentScenarioGenerator {
        private static final String STAND_INS =
                ".*/(LanguageModelStandIn|ModelAsk|ModelReply|SpeechStandIn|Sound|Multipart)(\\$.*)?\\.class";

        @Override
        public List<DeploymentDescription> generate(TestClass testClass) {
            WebArchive war = ShrinkWrap.createFromZipFile(
                            WebArchive.class, distribution().war().toFile())
                    .addClasses(
                            TransactionsIT.class,
                            BatchIT.class,
                            EnginesIT.class,
                            InContainer.class,
                            Rows.class,
                            NumberReader.class,
                            NumberWriter.class,
                            Actors.class)
                    .addPackages(false, Filters.include(STAND_INS), LanguageModelStandIn.class.getPackageName())
                    .addAsResource("META-INF/batch-jobs/in-container-probe.xml")
                    .addAsLibrary(jarOf(Assertions.class));
            return List.of(new DeploymentDescription("candor", war));
        }

        private static File jarOf(Class<?> type) {
            try {
                return new File(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The services around the server: there before it is configured, gone after it has ended. */
    public static class Services {
        private EmbeddedPlatform platform;

        /** The registry holds the containers as {@code arquillian.xml} describes them, not configured yet. */
        public void start(@Observes ContainerRegistry registry) {
            Path folder = Path.of(System.getProperty("candor.it.folder"), "container");
            Home home = Home.open(folder);
            platform = EmbeddedPlatform.start(
                    home,
                    Settings.of(settings()),
                    distribution(),
                    Progress.silent(),
                    Set.of(Service.KAFKA, Service.STORE));
            createProbe(home);
            for (Container<?> each : registry.getContainers()) {
                each.getContainerConfiguration()
                        .property("microJar", distribution().payara().toString())
                        .property("cmdOptions", "@" + options(home))
                        .property("extraMicroOptions", microOptions(home));
            }
        }

        /** The server's own user may not create tables. */
        private void createProbe(Home home) {
            try (Connection connection = DriverManager.getConnection(
                            platform.settings().get(Setting.JDBC_URL),
                            "candor_owner",
                            home.secrets().password("candor_owner.jdbc.password"));
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists public.in_container_probe (probe text, number int)");
                statement.execute("grant select, insert on public.in_container_probe to candor");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Map<String, String> settings() {
            return Map.of(
                    Setting.DUTIES.env(), "web,worker",
                    // Nothing signs in here, so nothing asks at this address.
                    Setting.OIDC_ISSUER.env(), "http://127.0.0.1:9/realms/candor",
                    Setting.OIDC_CLIENT_SECRET.env(), "unused",
                    Setting.AI_BASE_URL.env(), standIn(),
                    Setting.AI_API_KEY.env(), LanguageModelStandIn.KEY,
                    Setting.SPEECH_BASE_URL.env(), standIn(),
                    Setting.SPEECH_API_KEY.env(), SpeechStandIn.KEY,
                    Setting.SPEECH_REQUESTS_PER_MINUTE.env(), "10000",
                    Setting.AI_REQUESTS_PER_MINUTE.env(), "10000",
                    Setting.AI_TOKENS_PER_MINUTE.env(), "1000000");
        }

        /** A port that is free now, for a stand-in that a test starts inside the server. */
        private static String standIn() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** In a file, because the command line is for everybody to see and passwords are among them. */
        private Path options(Home home) {
            Map<String, String> properties = new TreeMap<>(ServerFiles.systemProperties());
            for (Setting setting : Setting.values()) {
                platform.settings().find(setting).ifPresent(value -> properties.put(setting.key(), value));
            }
            properties.put("java.io.tmpdir", home.folder("tmp").toString());
            properties.put("user.timezone", "UTC");
            EnginesIT.PAUSES.forEach((name, millis) -> properties.put(name, Long.toString(millis)));
            String lines = properties.entrySet().stream()
                    .map(property -> "\"-D" + property.getKey() + "=" + property.getValue() + "\"")
                    .collect(Collectors.joining("\n"));
            return write(home.folder("run").resolve("java-options"), "-Xmx768m\n" + lines + "\n");
        }

        private String microOptions(Home home) {
            Path files = home.folder("run");
            return String.join(
                    " ",
                    "--nohazelcast --disablephonehome",
                    "--rootdir " + home.folder("server"),
                    "--prebootcommandfile " + ServerFiles.preBoot(files, "127.0.0.1"),
                    "--postbootcommandfile " + pool(files),
                    "--addlibs " + distribution().databaseDriver());
        }

        /** The product's own pool, but with the password at hand: the server's environment is this process's. */
        private Path pool(Path files) {
            Path commands = ServerFiles.postBoot(files, platform.settings());
            try {
                String text = Files.readString(commands);
                String password = platform.settings().get(Setting.JDBC_PASSWORD);
                return write(commands, text.replace("${ENV\\=" + Setting.JDBC_PASSWORD.env() + "}", password));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path write(Path file, String text) {
            try {
                return Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** After Arquillian has stopped the server. */
        public void stop(@Observes(precedence = -100) AfterSuite event) {
            if (platform != null) {
                platform.close();
            }
        }
    }

    /** Every class finds the deployment that the first one made. */
    public static class OneDeployment {
        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        private DeploymentScenario first;
        private boolean deployed;

        public void generate(@Observes EventContext<GenerateDeployment> event) {
            if (first == null) {
                event.proceed();
                first = scenario.get();
            } else {
                scenario.set(first);
            }
        }

        public void deploy(@Observes EventContext<DeployManagedDeployments> event) {
            if (!deployed) {
                event.proceed();
                deployed = true;
            }
        }

        /** The server ends with its process when the last class is done. */
        public void undeploy(@Observes EventContext<UnDeployManagedDeployments> event) {
            // Deliberately not passed on.
        }
    }

    private static Distribution distribution() {
        return Distribution.own();
    }
}
