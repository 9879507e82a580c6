package app.candor.media;

import app.candor.operations.ScheduledTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Frees the disk of what candidates began to upload and never finished. */
@ApplicationScoped
class StagedUploadExpiry implements ScheduledTask {
    @Inject
    StagedUploads uploads;

    @Override
    public String name() {
        return "stale-uploads";
    }

    @Override
    public String description() {
        return "Removes uploads that nobody has written to for a week, or as long as CANDOR_UPLOAD_EXPIRY_HOURS says.";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        return uploads.dropExpired() + " removed";
    }
}
