package app.candor.adapter.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.media.port.ObjectStore;
import app.candor.media.port.ObjectStoreContract;
import app.candor.shared.Problem;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on S3Proxy, which checks signatures, and what only a store behind HTTP can do. */
class S3ObjectStoreTest extends ObjectStoreContract {
    @TempDir
    static Path bucketFolder;

    private static S3Proxy server;
    private static S3ObjectStore store;

    @BeforeAll
    static void start() throws Exception {
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(
                        bucketFolder.toAbsolutePath().normalize().toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "access", "secret")
                .ignoreUnknownHeaders(true)
                .build();
        server.start();
        store = new S3ObjectStore();
        store.connection = connection("secret");
        store.connection.client().createBucket(request -> request.bucket("candor"));
    }

    private static S3Connection connection(String secret) {
        S3Connection connection = new S3Connection();
        connection.settings = new S3Settings();
        connection.settings.endpoint = Optional.of("http://127.0.0.1:" + server.getPort());
        connection.settings.region = "us-east-1";
        connection.settings.bucket = "candor";
        connection.settings.accessKey = Optional.of("access");
        connection.settings.secretKey = Optional.of(secret);
        connection.settings.pathStyle = true;
        connection.connect();
        return connection;
    }

    @AfterAll
    static void stop() throws Exception {
        store.connection.close();
        server.stop();
    }

    @Override
    protected ObjectStore store() {
        return store;
    }

    @Test
    void aLinkShouldServeRangesWithTheContentTypeToAnybody() throws IOException {
        store.put("watch/me.mp4", file(5000), "video/mp4");
        HttpURLConnection request = open(store.link("watch/me.mp4", Duration.ofMinutes(1)));
        request.setRequestProperty("Range", "bytes=100-199");
        assertThat(request.getResponseCode()).isEqualTo(206);
        assertThat(request.getContentType()).isEqualTo("video/mp4");
        assertThat(request.getInputStream().readAllBytes()).hasSize(100);
    }

    @Test
    void anObjectShouldNotBeServedWithoutALink() throws IOException {
        store.put("watch/not.mp4", file(10), "video/mp4");
        String link = store.link("watch/not.mp4", Duration.ofMinutes(1));
        assertThat(open(link.substring(0, link.indexOf('?'))).getResponseCode()).isEqualTo(403);
        assertThat(open(link.replace("not.mp4", "me.mp4")).getResponseCode()).isEqualTo(403);
    }

    @Test
    void aStoreThatRefusesShouldBeAProblemOfTheStoreAndNotOfTheCaller() {
        S3ObjectStore stranger = new S3ObjectStore();
        stranger.connection = connection("another secret");
        assertThatThrownBy(() -> stranger.put("a.bin", file(10), "text/plain"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }
}
