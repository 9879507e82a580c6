package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.event.InvitationResent;
import app.candor.interviewing.event.PublicLinkClosed;
import app.candor.interviewing.event.PublicLinkOpened;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.ratelimit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicApplicationsTest {
    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    /** Counts, and never refills. */
    private static final class Counting extends RateLimits {
        private final Map<String, Long> taken = new HashMap<>();

        @Override
        public synchronized Duration acquire(String name, long permits, long capacity, Duration per) {
            return taken.merge(name, permits, Long::sum) > capacity ? per : Duration.ZERO;
        }
    }

    @BeforeEach
    void open() {
        world = new Interviewing();
        world.services().with(RateLimits.class, new Counting());
        hr = world.hr();
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")));
        template = world.templates(it -> it.publish(hr, draft.id())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <R> R links(Function<PublicApplications, R> work) {
        return world.services().call(PublicApplications.class, work);
    }

    private PublicLinkView publish(int places) {
        Instant end = world.clock().instant().plus(Duration.ofDays(30));
        return links(it -> it.open(hr, template, new PublicLinkDraft(places, end), null));
    }

    private static String token(PublicLinkView link) {
        return link.link().substring(link.link().lastIndexOf('/') + 1);
    }

    private void apply(String token, String email, String network) {
        world.services().run(PublicApplications.class, it -> it.apply(token, "Petra", email, network));
    }

    private int invited() {
        return world.services().events(InvitationCreated.class).size();
    }

    private static void refused(String type, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void placesShouldBeTakenAndFreedWhenTheirTimePasses() {
        String token = token(publish(2));
        apply(token, "a@example.com", "n1");
        apply(token, "b@example.com", "n1");
        refused("link-full", () -> apply(token, "c@example.com", "n1"));
        assertThat(links(it -> it.offer(token)).state()).isEqualTo("full");
        world.clock().advance(Duration.ofDays(15));
        apply(token, "c@example.com", "n1");
        assertThat(invited()).isEqualTo(3);
        assertThat(links(it -> it.get(hr, template)).taken()).isEqualTo(1);
    }

    @Test
    void whoeverIsInvitedAlreadyShouldGetTheMailAgainAndNothingElse() {
        String token = token(publish(5));
        apply(token, "a@example.com", "n1");
        apply(token, "A@example.com ", "n1");
        assertThat(invited()).isEqualTo(1);
        InvitationResent resent =
                world.services().events(InvitationResent.class).get(0);
        assertThat(world.holder(world.opened(resent.sealedSecret()))).isPresent();
    }

    @Test
    void twoClicksAtOnceShouldInviteOnce() throws Exception {
        String token = token(publish(5));
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> click = () -> {
                apply(token, "a@example.com", "n1");
                return null;
            };
            for (Future<Void> done : clicks.invokeAll(List.of(click, click))) {
                done.get();
            }
        } finally {
            clicks.shutdownNow();
        }
        assertThat(invited()).isEqualTo(1);
    }

    @Test
    void floodsOfOneNetworkAndToOneAddressShouldEnd() {
        String token = token(publish(100));
        for (int i = 0; i < 3; i++) {
            apply(token, "a@example.com", "n" + i);
        }
        refused("too-many-applications", () -> apply(token, "a@example.com", "n9"));
        for (int i = 0; i < 20; i++) {
            apply(token, "p" + i + "@example.com", "flood");
        }
        refused("too-many-applications", () -> apply(token, "q@example.com", "flood"));
        apply(token, "q@example.com", "another");
    }

    @Test
    void whatEndedOrWasNeverThereShouldTakeNobody() {
        PublicLinkView link = publish(5);
        String token = token(link);
        refused("not-found", () -> apply("4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE", "a@example.com", "n"));
        refused("not-found", () -> apply(null, "a@example.com", "n"));
        refused("invalid", () -> apply(token, "no address", "n"));
        world.clock().advance(Duration.ofDays(31));
        refused("link-ended", () -> apply(token, "a@example.com", "n"));
        publish(5);
        world.templates(it -> it.archive(hr, template));
        refused("link-ended", () -> apply(token, "a@example.com", "n"));
        world.services().run(PublicApplications.class, it -> it.close(hr, template));
        world.services().run(PublicApplications.class, it -> it.close(hr, template));
        refused("not-found", () -> apply(token, "a@example.com", "n"));
        assertThat(world.services().events(PublicLinkClosed.class)).hasSize(1);
        assertThat(invited()).isZero();
    }

    @Test
    void changingShouldKeepTheLinkAndObeyItsRules() {
        PublicLinkView first = publish(5);
        PublicLinkView second = publish(7);
        assertThat(second.link()).isEqualTo(first.link());
        assertThat(second.places()).isEqualTo(7);
        assertThat(second.revision()).isGreaterThan(first.revision());
        Instant end = world.clock().instant().plusSeconds(60);
        refused("stale-revision", () -> links(it -> it.open(hr, template, new PublicLinkDraft(1, end), 1L - 5)));
        refused("invalid", () -> links(it -> it.open(hr, template, new PublicLinkDraft(0, end), null)));
        refused("invalid", () -> links(it -> it.open(hr, template, new PublicLinkDraft(1, null), null)));
        Caller.Person stranger = world.hr();
        refused("not-found", () -> links(it -> it.open(stranger, template, new PublicLinkDraft(1, end), null)));
        refused("not-found", () -> links(it -> it.get(stranger, template)));
        assertThat(world.services().events(PublicLinkOpened.class)).hasSize(2);
        assertThat(world.audited(template)).hasSize(2);
    }
}
