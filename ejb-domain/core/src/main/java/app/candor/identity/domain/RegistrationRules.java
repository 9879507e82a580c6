package app.candor.identity.domain;

import app.candor.identity.NewRegistration;
import app.candor.identity.NewUser;
import app.candor.shared.Languages;
import app.candor.shared.MailAddress;
import app.candor.shared.Problem;
import app.candor.shared.Problem.Violation;
import app.candor.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Who can be registered. */
final class RegistrationRules {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;

    /** Neither invisible nor markup: Keycloak takes no such name either. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>&\"\\\\$%!#?§;*~/\\[\\]|^={}]");

    private RegistrationRules() {}

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void check(NewRegistration wanted) {
        List<Violation> violations = person(wanted.email(), wanted.firstName(), wanted.lastName());
        password(wanted, violations);
        if (wanted.role() != Role.HR && wanted.role() != Role.CANDIDATE) {
            violations.add(new Violation("role", "Choose hr or candidate."));
        }
        language(wanted.language(), violations);
        refuse(violations);
    }

    /**
     * @throws Problem {@code invalid} with everything that is wrong
     */
    static void check(NewUser wanted) {
        List<Violation> violations = person(wanted.email(), wanted.firstName(), wanted.lastName());
        if (wanted.roles() == null
                || wanted.roles().isEmpty()
                || wanted.roles().stream().anyMatch(Objects::isNull)) {
            violations.add(new Violation("roles", "Choose at least one role."));
        }
        language(wanted.language(), violations);
        refuse(violations);
    }

    private static List<Violation> person(String email, String firstName, String lastName) {
        List<Violation> violations = new ArrayList<>();
        MailAddress.complaint(email).ifPresent(complaint -> violations.add(new Violation("email", complaint)));
        name("firstName", firstName, violations);
        name("lastName", lastName, violations);
        return violations;
    }

    private static void language(String language, List<Violation> violations) {
        if (language != null && !language.isEmpty() && !Languages.speak(language)) {
            violations.add(new Violation("language", "Choose en, ru, de or es."));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static void name(String field, String name, List<Violation> violations) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            violations.add(new Violation(field, "Write 1 to 100 characters."));
        } else if (NO_NAME.matcher(name).find()) {
            violations.add(new Violation(field, "Write a name: letters, spaces, hyphens and apostrophes."));
        }
    }

    private static void password(NewRegistration wanted, List<Violation> violations) {
        String password = wanted.password() == null ? "" : wanted.password();
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            violations.add(new Violation("password", "Choose 10 to 128 characters."));
        } else if (password.equalsIgnoreCase(wanted.email())) {
            violations.add(new Violation("password", "Choose a password that is not your address."));
        }
    }
}
