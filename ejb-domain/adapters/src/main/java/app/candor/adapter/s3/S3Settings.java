package app.candor.adapter.s3;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The object store that is configured. */
@Dependent
class S3Settings {
    @Inject
    @ConfigProperty(name = "candor.s3.endpoint")
    Optional<String> endpoint;

    @Inject
    @ConfigProperty(name = "candor.s3.region")
    String region;

    @Inject
    @ConfigProperty(name = "candor.s3.bucket")
    String bucket;

    @Inject
    @ConfigProperty(name = "candor.s3.access-key")
    Optional<String> accessKey;

    @Inject
    @ConfigProperty(name = "candor.s3.secret-key")
    Optional<String> secretKey;

    @Inject
    @ConfigProperty(name = "candor.s3.path-style")
    boolean pathStyle;
}
