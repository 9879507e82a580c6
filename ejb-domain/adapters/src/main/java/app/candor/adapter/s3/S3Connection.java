package app.candor.adapter.s3;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The configured client and the maker of links. Without an access key the SDK looks where it usually does. */
@ApplicationScoped
public class S3Connection {
    @Inject
    S3Settings settings;

    private S3Client client;
    private S3Presigner presigner;

    @PostConstruct
    void connect() {
        AwsCredentialsProvider credentials = settings.accessKey
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey.orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        // Checksums in trailers are AWS's own: other stores refuse them or store them as content.
        var builder = S3Client.builder()
                .region(Region.of(settings.region))
                .credentialsProvider(credentials)
                .forcePathStyle(settings.pathStyle)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)));
        var signer = S3Presigner.builder()
                .region(Region.of(settings.region))
                .credentialsProvider(credentials)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle)
                        .build());
        settings.endpoint.map(URI::create).ifPresent(uri -> {
            builder.endpointOverride(uri);
            signer.endpointOverride(uri);
        });
        client = builder.build();
        presigner = signer.build();
    }

    @PreDestroy
    void close() {
        client.close();
        presigner.close();
    }

    S3Client client() {
        return client;
    }

    S3Presigner presigner() {
        return presigner;
    }

    String bucket() {
        return settings.bucket;
    }
}
