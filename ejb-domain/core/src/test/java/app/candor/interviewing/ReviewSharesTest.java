package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.ReviewShareMade;
import app.candor.interviewing.event.ReviewShareOpened;
import app.candor.interviewing.event.ReviewShareRevoked;
import app.candor.shared.Caller;
import app.candor.shared.LinkSecret;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.ratelimit.RateLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewSharesTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

    private Interviewing world;
    private Caller.Person hr;
    private UUID id;

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
        id = world.completed(hr).invitation().id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <R> R shares(Function<ReviewShares, R> work) {
        return world.services().call(ReviewShares.class, work);
    }

    private IssuedShare make(Integer days, boolean analysis, boolean hidden) {
        return shares(it -> it.make(hr, id, new ShareDraft(days, " For Max ", analysis, hidden)));
    }

    private static String secret(IssuedShare share) {
        return share.link().substring(share.link().lastIndexOf('/') + 1);
    }

    private SharedInterview read(String secret) {
        return world.services().call(SharedInterviews.class, it -> it.open(secret, "203.0.113.77", FIREFOX));
    }

    private ShareView only() {
        List<ShareView> all = shares(it -> it.list(hr, id, PageRequest.first())).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void isNowhere(String secret) {
        Problem refusal = catchThrowableOfType(Problem.class, () -> read(secret));
        assertThat(refusal.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(refusal.getMessage()).isEqualTo(Problem.notFound("page").getMessage());
        assertThatThrownBy(() -> world.services().call(SharedInterviews.class, it -> it.look(secret)))
                .hasMessage(refusal.getMessage());
    }

    @Test
    void whoeverHasTheLinkShouldReadAnswersAndNothingThatHrThinksOrKnowsOfThem() {
        world.decide(hr, id, DecisionKind.REJECT, "NOT-FOR-US");
        SharedInterview read = read(secret(make(3, true, false)));
        assertThat(read.companyName()).isEqualTo("Acme");
        assertThat(read.invitation().candidateName()).isEqualTo("Zoë");
        assertThat(read.invitation().questions()).hasSize(3);
        assertThat(read.invitation().responses()).hasSize(3);
        assertThat(read.reader()).isEqualTo(new Caller.ShareReader(read.reader().shareId(), id, hr.companyId(), true));
        assertThat(read.toString()).doesNotContain("zoe@", "NOT-FOR-US", "REJECT", "For Max");
        assertThat(read.invitation().decision()).isNull();
        assertThat(read.invitation().told()).isNull();
        assertThat(read.invitation().analysis()).isNull();
    }

    @Test
    void aHiddenNameShouldBeNowhere() {
        SharedInterview read = read(secret(make(3, false, true)));
        assertThat(read.nameHidden()).isTrue();
        assertThat(read.reader().withAnalysis()).isFalse();
        assertThat(read.invitation().candidateName()).isEqualTo(BlindReview.name(id));
        assertThat(read.toString()).doesNotContain("Zoë", "zoe@");
    }

    @Test
    void eachOpeningShouldBeInTheLogWithoutSayingExactlyWho() {
        IssuedShare share = make(null, false, false);
        assertThat(only().openings()).isZero();
        read(secret(share));
        world.clock().advance(Duration.ofMinutes(5));
        world.services()
                .call(SharedInterviews.class, it -> it.open(secret(share), "2001:db8:1:2:3::4", "Mozilla/5.0 Odd"));
        world.services().call(SharedInterviews.class, it -> it.look(secret(share)));
        List<ShareOpening> log = shares(it -> it.openings(hr, id, share.share().id(), PageRequest.first()))
                .items();
        assertThat(log).extracting(ShareOpening::network).containsExactly("2001:db8:1::/48", "203.0.113.0/24");
        assertThat(log).extracting(ShareOpening::browser).containsExactly("other", "firefox");
        assertThat(only().openings()).isEqualTo(2);
        assertThat(only().lastOpenedAt()).isEqualTo(world.clock().instant());
        assertThat(world.services().events(ReviewShareOpened.class)).hasSize(2);
        var first = shares(it -> it.openings(hr, id, share.share().id(), new PageRequest(null, 1)));
        assertThat(shares(it -> it.openings(hr, id, share.share().id(), PageRequest.of(first.next(), 1)))
                        .items())
                .containsExactly(log.get(1));
    }

    @Test
    void overTakenBackAndUnknownShouldBeTheSame() {
        isNowhere(LinkSecret.fresh().text());
        isNowhere("x");
        isNowhere(null);
        IssuedShare revoked = make(30, false, false);
        for (int i = 0; i < 2; i++) {
            shares(it -> it.revoke(hr, id, revoked.share().id()));
        }
        isNowhere(secret(revoked));
        assertThat(only().state()).isEqualTo(ShareState.REVOKED);
        IssuedShare over = make(2, false, false);
        assertThat(over.share().endsAt()).isEqualTo(world.clock().instant().plus(Duration.ofDays(2)));
        world.clock().advance(Duration.ofDays(2).minusSeconds(1));
        read(secret(over));
        world.clock().advance(Duration.ofSeconds(1));
        isNowhere(secret(over));
        assertThat(shares(it -> it.revoke(hr, id, over.share().id())).state()).isEqualTo(ShareState.ENDED);

        assertThat(world.services().events(ReviewShareMade.class)).hasSize(2);
        assertThat(world.services().events(ReviewShareRevoked.class)).hasSize(1);
        assertThat(world.audited(id))
                .filteredOn(it -> it.startsWith("review-share."))
                .containsExactly(
                        "review-share.made by person:" + hr.userId(),
                        "review-share.revoked by person:" + hr.userId(),
                        "review-share.made by person:" + hr.userId());
    }

    @Test
    void theSecretShouldBeKeptNowhere() {
        IssuedShare share = make(3, false, false);
        assertThat(share.link()).startsWith("http://localhost:8080/s/");
        assertThat(share.toString()).doesNotContain(secret(share));
        Object everything = world.database().inTransaction(em -> em.createNativeQuery(
                        "select coalesce(string_agg(cast(s as text), ''), '') || (select coalesce(string_agg("
                                + "cast(o as text), ''), '') from shared.outbox o) || (select coalesce("
                                + "string_agg(cast(a as text), ''), '') from shared.audit_entry a)"
                                + " from interviewing.review_share s")
                .getSingleResult());
        assertThat(everything.toString())
                .contains(share.share().id().toString())
                .doesNotContain(secret(share));
    }

    @Test
    void onlyACompletedInterviewShouldBeSharedForOneToThirtyDays() {
        UUID open = world.invited(hr).invitation().id();
        Problem early = catchThrowableOfType(
                Problem.class, () -> shares(it -> it.make(hr, open, new ShareDraft(1, "", null, null))));
        assertThat(early.type()).isEqualTo("interview-not-completed");
        assertThatThrownBy(() -> make(0, false, false)).hasMessageContaining("1 to 30");
        assertThatThrownBy(() -> make(31, false, false)).hasMessageContaining("1 to 30");
        assertThatThrownBy(() -> shares(it -> it.make(hr, id, new ShareDraft(1, "x".repeat(201), null, null))))
                .hasMessageContaining("200");
        assertThat(make(null, false, false).share().endsAt())
                .isEqualTo(world.clock().instant().plus(Duration.ofDays(7)));
        for (int i = 1; i < 50; i++) {
            make(1, false, false);
        }
        Problem many = catchThrowableOfType(Problem.class, () -> make(1, false, false));
        assertThat(many.type()).isEqualTo("shares-many");
    }

    @Test
    void othersShouldNeitherSeeNorMakeNorTakeBack() {
        IssuedShare share = make(3, false, false);
        UUID shareId = share.share().id();
        Caller.Person stranger = world.hr();
        UUID theirs = world.completed(stranger).invitation().id();
        var candidate = new Caller.Person(hr.userId(), "C", Set.of(Role.CANDIDATE), null);
        for (Runnable attempt : List.<Runnable>of(
                () -> shares(it -> it.make(stranger, id, new ShareDraft(1, "", null, null))),
                () -> shares(it -> it.list(stranger, id, PageRequest.first())),
                () -> shares(it -> it.openings(stranger, id, shareId, PageRequest.first())),
                () -> shares(it -> it.openings(stranger, theirs, shareId, PageRequest.first())),
                () -> shares(it -> it.revoke(stranger, id, shareId)),
                () -> shares(it -> it.revoke(stranger, theirs, shareId)))) {
            assertThat(catchThrowableOfType(Problem.class, attempt::run).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        }
        assertThat(catchThrowableOfType(Problem.class, () -> shares(it -> it.list(candidate, id, PageRequest.first())))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        Caller.Person admin = world.admin();
        assertThat(shares(it -> it.list(admin, id, PageRequest.first())).items())
                .hasSize(1);
        assertThat(world.audited(id)).contains("invitation.viewed by person:" + admin.userId());
        assertThatThrownBy(() -> shares(it -> it.revoke(admin, id, shareId))).isInstanceOf(Problem.class);
        read(secret(share));
    }

    @Test
    void whoeverReviewsWithoutNamesShouldNotComeByThemThroughAShare() {
        make(3, false, false);
        world.services().run(BlindReview.class, it -> it.choose(hr, true));
        assertThat(only().note()).isEmpty();
        Problem refusal = catchThrowableOfType(Problem.class, () -> make(3, false, false));
        assertThat(refusal.type()).isEqualTo("blind-review");
        IssuedShare share = shares(it -> it.make(hr, id, new ShareDraft(3, "", true, null)));
        assertThat(share.share().nameHidden()).isTrue();
        assertThat(read(secret(share)).toString()).doesNotContain("Zoë");
    }

    @Test
    void floodsOfOneNetworkAndOnOneShareShouldEnd() {
        String secret = secret(make(3, false, false));
        for (int i = 0; i < 120; i++) {
            read(secret);
        }
        Problem many = catchThrowableOfType(Problem.class, () -> read(secret));
        assertThat(many.kind()).isEqualTo(Problem.Kind.LIMITED);
        Problem guess = catchThrowableOfType(
                Problem.class, () -> read(LinkSecret.fresh().text()));
        assertThat(guess.kind()).isEqualTo(Problem.Kind.LIMITED);
        for (int i = 0; i < 180; i++) {
            String address = "198.51." + i + ".1";
            world.services().call(SharedInterviews.class, it -> it.open(secret, address, FIREFOX));
        }
        assertThatThrownBy(() ->
                        world.services().call(SharedInterviews.class, it -> it.open(secret, "192.0.2.1", FIREFOX)))
                .hasMessageContaining("too often");
        assertThat(only().openings()).isEqualTo(300);
    }

    @Test
    void whatIsLongOverShouldBeRemovedWithItsLog() {
        read(secret(make(1, false, false)));
        IssuedShare longer = make(30, false, false);
        world.clock().advance(Duration.ofDays(92));
        assertThat(world.services().call(OldShares.class, OldShares::run)).isEqualTo("1 removed");
        assertThat(only().id()).isEqualTo(longer.share().id());
        assertThat(world.services().call(OldShares.class, OldShares::run)).isEqualTo("0 removed");
    }
}
