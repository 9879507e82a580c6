package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.port.CriteriaAdvisor;
import app.candor.interviewing.port.NoAdvice;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.OwnTransactions;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CriteriaAdviceTest {
    private static final CriteriaRequest QUESTION =
            new CriteriaRequest("en", QuestionType.VIDEO, "Tell us about a failure.", "Learning", "");
    private static final List<Criterion> GOOD =
            List.of(new Criterion("Own part", 60, "None.", "Named.", "Named, with what came of it."));

    private final Interviewing world = new Interviewing();
    private final Caller.Person hr = world.hr();
    private final AtomicInteger paid = new AtomicInteger();
    private Supplier<List<Criterion>> model = () -> GOOD;
    private boolean configured = true;
    private Duration wait = Duration.ZERO;

    @BeforeEach
    void wire() {
        var own = new OwnTransactions(world.database());
        world.services()
                .with(OwnTransaction.class, own)
                .with(EntityManager.class, own.entityManager())
                .with(RateLimits.class, new RateLimits() {
                    @Override
                    public Duration acquire(String name, long permits, long capacity, Duration per) {
                        return wait;
                    }
                })
                .with(CriteriaAdvisor.class, new CriteriaAdvisor() {
                    @Override
                    public boolean configured() {
                        return configured;
                    }

                    @Override
                    public String name() {
                        return "a model";
                    }

                    @Override
                    public List<Criterion> suggest(CriteriaRequest question, Duration atMost) {
                        assertThat(atMost).isBetween(Duration.ofSeconds(1), CriteriaAdvice.PATIENCE);
                        paid.incrementAndGet();
                        return model.get();
                    }
                });
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Criterion> suggested(Caller caller, CriteriaRequest question) {
        return world.services()
                .call(CriteriaAdvice.class, it -> it.suggest(caller, question))
                .criteria();
    }

    private String refused() {
        return catchThrowableOfType(Problem.class, () -> suggested(hr, QUESTION))
                .type();
    }

    @Test
    void aSuggestionShouldAddUpAndBePaidForOnce() {
        assertThat(suggested(hr, QUESTION))
                .containsExactly(new Criterion("Own part", 100, "None.", "Named.", "Named, with what came of it."));
        assertThat(suggested(hr, QUESTION)).hasSize(1);
        assertThat(paid).hasValue(1);
        suggested(hr, new CriteriaRequest("de", QuestionType.VIDEO, QUESTION.prompt(), "Learning", ""));
        suggested(world.hr(), QUESTION);
        assertThat(paid).hasValue(3);
        world.clock().advance(Duration.ofDays(1).plusSeconds(1));
        suggested(hr, QUESTION);
        assertThat(paid).hasValue(4);
    }

    @Test
    void twoWhoAskTheSameAtOnceShouldPayOnce() throws Exception {
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        model = () -> {
            reached.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return GOOD;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Criterion>> first = threads.submit(() -> suggested(hr, QUESTION));
            reached.await();
            Future<List<Criterion>> second = threads.submit(() -> suggested(hr, QUESTION));
            goOn.countDown();
            assertThat(second.get()).isEqualTo(first.get());
            assertThat(paid).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatFailsShouldSayWhyAndNotStandInTheWayOfTheNextTry() {
        model = () -> {
            throw NoAdvice.silent("down", null);
        };
        assertThat(refused()).isEqualTo("suggestion-unavailable");
        model = () -> {
            throw NoAdvice.unusable("prose");
        };
        assertThat(refused()).isEqualTo("suggestion-unusable");
        model = () -> List.of(new Criterion("Charisma", 100, "a", "b", "c"));
        assertThat(refused()).isEqualTo("suggestion-unusable");
        model = () -> GOOD;
        wait = Duration.ofMinutes(3);
        assertThat(refused()).isEqualTo("too-many-suggestions");
        wait = Duration.ZERO;
        assertThat(suggested(hr, QUESTION)).hasSize(1);
        assertThat(paid).hasValue(4);
    }

    @Test
    void withoutAModelNothingShouldBeOffered() {
        configured = false;
        assertThat(world.services().call(CriteriaAdvice.class, CriteriaAdvice::offered))
                .isFalse();
        assertThat(refused()).isEqualTo("no-language-model");
        assertThat(paid).hasValue(0);
    }

    @Test
    void onlyThoseWhoWriteShouldAsk() {
        var interviewer = new Caller.Person(Ids.next(), "Ivo", Set.of(Role.INTERVIEWER), hr.companyId());
        assertThat(catchThrowableOfType(Problem.class, () -> suggested(interviewer, QUESTION))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(catchThrowableOfType(Problem.class, () -> suggested(world.admin(), QUESTION))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }
}
