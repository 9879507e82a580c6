package app.candor.interviewing.domain;

import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;

/** Whom we can write to. */
final class CandidateRules {
    private static final TextRule NAME = TextRule.line("The candidate's name", 1, 200);

    private CandidateRules() {}

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void check(String name, String email) {
        var violations = new ArrayList<Violation>();
        NAME.check("candidateName", name, violations);
        MailAddress.complaint(email).ifPresent(complaint -> violations.add(new Violation("candidateEmail", complaint)));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
