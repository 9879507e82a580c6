package app.candor.interviewing.domain;

import app.candor.interviewing.NewInvitation;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A line of a list of people to invite.
 *
 * @param complaint why it is not sent; empty for a good one
 */
public record Guest(int line, String name, String email, String timeZone, String message, String complaint) {
    Guest complained(String because) {
        return new Guest(line, name, email, timeZone, message, because);
    }

    /** The same address in another case is the same. */
    String key() {
        return new MailAddress(email).key();
    }

    boolean good() {
        return complaint.isEmpty();
    }

    /** With everything that is wrong with it, if anything is. */
    Guest checked(Bulk bulk, Instant now) {
        try {
            CandidateRules.check(name, email);
            NewInvitation wanted = bulk.wanted(this);
            Addressee.of(wanted);
            ExpiryPolicy.end(wanted, now);
            return this;
        } catch (Problem problem) {
            String sentences =
                    problem.violations().stream().map(Violation::message).collect(Collectors.joining(" "));
            return complained(sentences.isEmpty() ? problem.getMessage() : sentences);
        }
    }
}
