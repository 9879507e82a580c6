package app.candor.shared;

import java.util.List;

/**
 * A refusal that a person or a client can act on. It knows what is wrong and says it in one sentence; it knows nothing
 * of HTTP, pages or messages. The edges map the {@link Kind}.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of refusal this is; each edge has one answer for each. */
    public enum Kind {
        /** The input breaks a rule; the {@link #violations()} say which field. */
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        /** The input is fine, the state does not allow it now. */
        CONFLICT,
        /** The change is based on a state that is not the present one any more. */
        STALE,
        /** A change that has to say which state it is based on, and does not. */
        REVISION_REQUIRED,
        /** It was there and will not come back: an expired or cancelled invitation. */
        GONE,
        TOO_LARGE,
        UNSUPPORTED_TYPE,
        /** Too many requests; try later. */
        LIMITED,
        /** Something that we depend on does not answer; try later. */
        UNAVAILABLE
    }

    /**
     * One broken rule of an input.
     *
     * @param field path of the field, such as {@code questions[2].prompt}
     * @param message one sentence
     */
    public record Violation(String field, String message) {}

    private final Kind kind;
    private final String type;
    private final transient List<Violation> violations;

    /**
     * @param type stable identifier in kebab case, the last segment of the RFC 9457 problem type
     * @param sentence what happened and what to do, for a person to read
     */
    public Problem(Kind kind, String type, String sentence) {
        this(kind, type, sentence, List.of());
    }

    public Problem(Kind kind, String type, String sentence, List<Violation> violations) {
        super(sentence);
        this.kind = kind;
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    public static Problem notFound(String what) {
        return new Problem(Kind.NOT_FOUND, "not-found", "There is no such " + what + ", or you may not see it.");
    }

    public static Problem forbidden(String sentence) {
        return new Problem(Kind.FORBIDDEN, "forbidden", sentence);
    }

    public static Problem conflict(String type, String sentence) {
        return new Problem(Kind.CONFLICT, type, sentence);
    }

    /** Somebody was quicker: what the caller saw is not what is there now. */
    public static Problem stale() {
        return new Problem(
                Kind.STALE,
                "stale-revision",
                "Somebody has changed this since you looked at it. Load it again and repeat your change.");
    }

    /** The caller did not say what they saw. */
    public static Problem revisionRequired() {
        return new Problem(
                Kind.REVISION_REQUIRED,
                "revision-required",
                "Say which state your change is based on: send the ETag that you were given as If-Match.");
    }

    public static Problem invalid(String field, String message) {
        return new Problem(Kind.INVALID, "invalid", message, List.of(new Violation(field, message)));
    }

    public static Problem invalid(List<Violation> violations) {
        return new Problem(
                Kind.INVALID,
                "invalid",
                violations.size() == 1
                        ? violations.get(0).message()
                        : violations.size() + " fields need your attention.",
                violations);
    }
}
