package app.candor.launcher.part;

import app.candor.launcher.home.Home;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An object store that speaks S3 over a folder; requests must be signed. A bucket is a folder in it. */
final class EmbeddedStore implements Part {
    static final String ACCESS_KEY = "s3.access-key";
    static final String SECRET_KEY = "s3.secret-key";

    /** Matches the largest part that the server uploads in one request, with room to spare. */
    private static final long LARGEST_REQUEST_BYTES = 128L * 1024 * 1024;

    private final Home home;
    private final int port;
    private final String bucket;
    private final String baseUrl;
    private S3Proxy server;

    EmbeddedStore(Home home, int port, String bucket, String baseUrl) {
        this.home = home;
        this.port = port;
        this.bucket = bucket;
        this.baseUrl = baseUrl;
    }

    static String endpoint(int port) {
        return "http://127.0.0.1:" + port;
    }

    String endpoint() {
        return endpoint(port);
    }

    String accessKey() {
        return home.secrets().password(ACCESS_KEY);
    }

    String secretKey() {
        return home.secrets().password(SECRET_KEY);
    }

    @Override
    public String name() {
        return "Object store";
    }

    @Override
    public String describe() {
        return endpoint() + ", bucket " + bucket;
    }

    @Override
    public void start() throws Exception {
        Path folder = home.folder("s3");
        Files.createDirectories(folder.resolve(bucket));
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                .endpoint(URI.create(endpoint()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey(), secretKey())
                .corsRules(new CrossOriginResourceSharing(
                        List.of(Pattern.quote(baseUrl), Pattern.quote(baseUrl.replace("//127.0.0.1:", "//localhost:"))),
                        List.of("GET", "HEAD", "PUT"),
                        List.of("content-type", "content-md5", "range", "x-amz-.*"),
                        List.of("ETag"),
                        ""))
                .ignoreUnknownHeaders(true)
                .v4MaxNonChunkedRequestSize(LARGEST_REQUEST_BYTES)
                .build();
        server.start();
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The object store did not stop.", e);
        }
        server = null;
    }
}
