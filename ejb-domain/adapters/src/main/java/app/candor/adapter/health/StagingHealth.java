package app.candor.adapter.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether uploads can be written: the folder is there and the disk has room. */
@Readiness
@ApplicationScoped
public class StagingHealth implements HealthCheck {
    private static final long MIB = 1024L * 1024L;

    @Inject
    @ConfigProperty(name = "candor.home")
    String home;

    @Inject
    @ConfigProperty(name = "candor.disk.min-free-mb")
    long minFreeMb;

    @Inject
    Probe probe;

    @Override
    public HealthCheckResponse call() {
        return probe.ask("staging-disk", () -> {
            Path folder = Files.createDirectories(Path.of(home, "staging"));
            if (!Files.isWritable(folder)) {
                throw new IOException("the staging folder cannot be written");
            }
            FileStore disk = Files.getFileStore(folder);
            if (disk.getUsableSpace() < minFreeMb * MIB) {
                throw new DiskFull(disk.getUsableSpace() / MIB, minFreeMb);
            }
            return null;
        });
    }

    /** Less room than the configuration asks for. */
    static final class DiskFull extends IOException {
        private static final long serialVersionUID = 1L;

        DiskFull(long freeMb, long neededMb) {
            super(freeMb + " MiB free, " + neededMb + " wanted");
        }
    }
}
