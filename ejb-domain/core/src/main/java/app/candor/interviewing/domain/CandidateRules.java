package app.candor.interviewing.domain;

import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Whom we can write to. */
final class CandidateRules {
    private static final TextRule NAME = TextRule.line("The candidate's name", 1, 200);
    private static final int MAX_EMAIL = 254;

    /** Sane rather than RFC 5321: one @, a domain with a dot, and nothing that means something in a mail header. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?"
                    + "\\.[\\p{L}\\p{N}-]{2,63}");

    private CandidateRules() {}

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void check(String name, String email) {
        var violations = new ArrayList<Violation>();
        NAME.check("candidateName", name, violations);
        if (email == null
                || email.strip().length() > MAX_EMAIL
                || email.contains("..")
                || !EMAIL.matcher(email.strip()).matches()) {
            violations.add(new Violation("candidateEmail", "This is not an email address, such as name@example.com."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
