package app.candor.adapter.s3;

import app.candor.identity.port.PictureStore;
import app.candor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** People's pictures, small enough for memory, in the bucket of the recordings. */
@ApplicationScoped
public class S3PictureStore implements PictureStore {
    @Inject
    S3Connection connection;

    @Override
    public void put(String key, byte[] picture, String contentType) {
        S3ObjectStore.answered(() -> connection
                .client()
                .putObject(
                        request -> request.bucket(connection.bucket()).key(key).contentType(contentType),
                        RequestBody.fromBytes(picture)));
    }

    @Override
    public byte[] get(String key) {
        return S3ObjectStore.answered(() -> {
            try {
                return connection
                        .client()
                        .getObjectAsBytes(
                                request -> request.bucket(connection.bucket()).key(key))
                        .asByteArray();
            } catch (NoSuchKeyException e) {
                throw Problem.notFound("picture");
            }
        });
    }

    @Override
    public void deleteAll(String prefix, String except) {
        S3ObjectStore.deleteAll(connection, prefix, except);
    }
}
