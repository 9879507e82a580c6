package app.candor.interviewing;

import app.candor.interviewing.domain.TemplateVideoRepository;
import app.candor.media.Clips;
import app.candor.operations.ScheduledTask;
import app.candor.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Removes videos that no template shows any more: taken away, replaced, of a question or a draft that was thrown away, or
 * uploaded and then not used.
 */
@ApplicationScoped
class UnusedClips implements ScheduledTask {
    /** Somebody may just be putting a fresh one into a template. */
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int AT_ONCE = 200;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    Clips clips;

    @Inject
    TemplateVideoRepository videos;

    @Inject
    OwnTransaction transaction;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "unused-videos";
    }

    @Override
    public String description() {
        return "Removes videos that no template shows, a day after they were uploaded.";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        int removed = 0;
        UUID after = FIRST;
        for (List<UUID> some = next(after); !some.isEmpty(); some = next(after)) {
            for (UUID clip : some) {
                removed += transaction.call(() -> removeUnlessShown(clip)) ? 1 : 0;
                after = clip;
            }
        }
        return removed + " removed";
    }

    private List<UUID> next(UUID after) {
        return transaction.call(() -> clips.settled(clock.instant().minus(FRESH), after, AT_ONCE));
    }

    private boolean removeUnlessShown(UUID clip) {
        if (videos.isShown(clip)) {
            return false;
        }
        clips.remove(clip);
        return true;
    }
}
