package app.candor.adapter.s3;

import app.candor.media.port.ObjectStore;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files as objects of one bucket. Large files go up in parts that are read from disk as they are sent: memory stays flat. */
@ApplicationScoped
public class S3ObjectStore implements ObjectStore {
    /** S3 takes at most 10,000 parts of at least 5 MiB: with 16 MiB that is 156 GiB. */
    private static final long PART_BYTES = 16L << 20;

    private static final Logger LOG = Logger.getLogger(S3ObjectStore.class.getName());

    @Inject
    S3Connection connection;

    @Override
    public void put(String key, Path file, String contentType) {
        answered(() -> {
            long bytes = size(file);
            if (bytes <= PART_BYTES) {
                client().putObject(
                                request -> request.bucket(bucket()).key(key).contentType(contentType),
                                RequestBody.fromFile(file));
            } else {
                putInParts(key, file, bytes, contentType);
            }
            return null;
        });
    }

    private void putInParts(String key, Path file, long bytes, String contentType) {
        String upload = client().createMultipartUpload(
                        request -> request.bucket(bucket()).key(key).contentType(contentType))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long start = 0; start < bytes; start += PART_BYTES) {
                int number = parts.size() + 1;
                String tag = putPart(key, upload, number, file, start, Math.min(PART_BYTES, bytes - start));
                parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
            }
            client().completeMultipartUpload(request ->
                    request.bucket(bucket()).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        } catch (RuntimeException e) {
            abandon(key, upload);
            throw e;
        }
    }

    private String putPart(String key, String upload, int number, Path file, long start, long length) {
        RequestBody body =
                RequestBody.fromContentProvider(() -> slice(file, start, length), length, "application/octet-stream");
        return client().uploadPart(
                        request -> request.bucket(bucket())
                                .key(key)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(length),
                        body)
                .eTag();
    }

    /** Parts of an upload that is not completed cost space until somebody aborts it. */
    private void abandon(String key, String upload) {
        try {
            client().abortMultipartUpload(
                            request -> request.bucket(bucket()).key(key).uploadId(upload));
        } catch (SdkException e) {
            LOG.log(Level.WARNING, "Could not abort the upload of " + key, e);
        }
    }

    @Override
    public void get(String key, Path file) {
        answered(() -> {
            try (ResponseInputStream<GetObjectResponse> in =
                    client().getObject(request -> request.bucket(bucket()).key(key))) {
                long bytes = Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                if (bytes != in.response().contentLength()) {
                    throw unavailable(null);
                }
                return null;
            } catch (NoSuchKeyException e) {
                throw Problem.notFound("object");
            } catch (IOException e) {
                throw unavailable(e);
            }
        });
    }

    @Override
    public void delete(String key) {
        answered(() -> client().deleteObject(request -> request.bucket(bucket()).key(key)));
    }

    @Override
    public void deleteAll(String prefix) {
        deleteAll(connection, prefix, "");
    }

    static void deleteAll(S3Connection connection, String prefix, String except) {
        answered(() -> {
            String bucket = connection.bucket();
            connection
                    .client()
                    .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .filter(key -> !key.equals(except))
                    .toList()
                    .forEach(key -> connection.client().deleteObject(request -> request.bucket(bucket)
                            .key(key)));
            return null;
        });
    }

    @Override
    public String link(String key, Duration validity) {
        return connection
                .presigner()
                .presignGetObject(presign -> presign.signatureDuration(validity)
                        .getObjectRequest(request -> request.bucket(bucket()).key(key)))
                .url()
                .toString();
    }

    private S3Client client() {
        return connection.client();
    }

    private String bucket() {
        return connection.bucket();
    }

    static <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw unavailable(e);
        }
    }

    private static Problem unavailable(Exception cause) {
        LOG.log(Level.WARNING, "The object store did not do as asked", cause);
        return new Problem(
                Problem.Kind.UNAVAILABLE,
                "store-unavailable",
                "The store of recordings does not answer. Nothing is lost; please try again in a minute.");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream slice(Path file, long start, long length) {
        try {
            FileChannel channel = FileChannel.open(file);
            channel.position(start);
            return new Slice(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
