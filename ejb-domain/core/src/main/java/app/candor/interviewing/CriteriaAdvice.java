package app.candor.interviewing;

import app.candor.interviewing.domain.SuggestedRubric;
import app.candor.interviewing.domain.Suggestions;
import app.candor.interviewing.port.CriteriaAdvisor;
import app.candor.interviewing.port.NoAdvice;
import app.candor.shared.Caller;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Problem;
import app.candor.shared.ratelimit.RateLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Criteria as a language model would write them, for a person to change. Asking takes long, so no transaction is held; the
 * same words of one company are paid for once a day, however often and from wherever they are asked.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class CriteriaAdvice {
    private static final Logger LOG = Logger.getLogger(CriteriaAdvice.class.getName());
    /** What a person may be kept waiting. */
    static final Duration PATIENCE = Duration.ofSeconds(45);

    private static final long LOOK_MS = 200;
    private static final int OF_ONE_COMPANY = 60;
    private static final Duration COMPANY_TIME = Duration.ofHours(1);

    @Inject
    CriteriaAdvisor advisor;

    @Inject
    Suggestions suggestions;

    @Inject
    CompanyAccess access;

    @Inject
    RateLimits limits;

    @Inject
    OwnTransaction own;

    @Inject
    Clock clock;

    /** Whether there is anybody to ask. */
    public boolean offered() {
        return advisor.configured();
    }

    /**
     * Suggests criteria for a question, in its language. Nothing is changed by it.
     *
     * @throws Problem {@code no-language-model}, {@code too-many-suggestions}, {@code suggestion-unavailable},
     *     {@code suggestion-unusable}, or {@code invalid} for the question
     */
    public CriteriaSuggestion suggest(Caller caller, CriteriaRequest question) {
        UUID company = access.writable(caller);
        SuggestedRubric.requireAskable(question);
        if (!advisor.configured()) {
            throw Problem.conflict(
                    "no-language-model", "No language model is set up here. Write the criteria yourself.");
        }
        String key = key(company, question);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Instant now = clock.instant();
            Optional<List<Criterion>> known = own.call(() -> suggestions.find(key, now));
            if (known.isPresent()) {
                return new CriteriaSuggestion(known.get());
            }
            if (own.call(() -> suggestions.claim(key, PATIENCE.plus(PATIENCE), now))) {
                return new CriteriaSuggestion(asked(company, key, question, end));
            }
            pause();
        }
        throw unavailable();
    }

    private List<Criterion> asked(UUID company, String key, CriteriaRequest question, long end) {
        boolean answered = false;
        try {
            if (!limits.acquire("criteria:" + company, 1, OF_ONE_COMPANY, COMPANY_TIME)
                    .isZero()) {
                throw new Problem(
                        Problem.Kind.LIMITED,
                        "too-many-suggestions",
                        "Your company has asked for many suggestions within an hour. Try again later, or write the"
                                + " criteria yourself.");
            }
            List<Criterion> criteria = SuggestedRubric.of(
                    question.language(), advisor.suggest(question, Duration.ofNanos(end - System.nanoTime())));
            if (criteria.isEmpty()) {
                throw NoAdvice.unusable("none of the suggested criteria can be used");
            }
            own.run(() -> suggestions.answer(key, criteria));
            answered = true;
            return criteria;
        } catch (NoAdvice e) {
            LOG.log(Level.WARNING, "No criteria were suggested: {0}", e.getMessage());
            throw e.answered()
                    ? new Problem(
                            Problem.Kind.UNAVAILABLE,
                            "suggestion-unusable",
                            "The language model gave no suggestion that can be used. Nothing has changed: try again, or"
                                    + " say more in the question.")
                    : unavailable();
        } finally {
            if (!answered) {
                own.run(() -> suggestions.release(key));
            }
        }
    }

    private static Problem unavailable() {
        return new Problem(
                Problem.Kind.UNAVAILABLE,
                "suggestion-unavailable",
                "The language model is busy or does not answer. Nothing has changed: try again in a minute, or write the"
                        + " criteria yourself.");
    }

    private String key(UUID company, CriteriaRequest question) {
        String asked = String.join(
                "\u0000",
                company.toString(),
                advisor.name(),
                question.language(),
                question.type().code(),
                question.prompt().strip(),
                Objects.requireNonNullElse(question.competency(), "").strip(),
                Objects.requireNonNullElse(question.criteria(), "").strip());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }
}
