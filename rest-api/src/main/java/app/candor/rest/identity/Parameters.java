package app.candor.rest.identity;

import app.candor.identity.CandidateQuery.SkillAtLeast;
import app.candor.shared.Problem;
import java.util.UUID;

/** Reads query parameters, for which JAX-RS would answer 404 when it cannot. */
final class Parameters {
    private Parameters() {}

    /** {@code null} when it is absent or blank. */
    static UUID id(String name, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(given.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(name, "This is no id.");
        }
    }

    /** {@code null} when it is absent or blank. */
    static Boolean flag(String name, String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!"true".equals(given) && !"false".equals(given)) {
            throw Problem.invalid(name, "This must be true or false.");
        }
        return Boolean.valueOf(given);
    }

    /** An id, or an id, a colon and a level. */
    static SkillAtLeast skill(String given) {
        int colon = given.indexOf(':');
        UUID id = id("skill", colon < 0 ? given : given.substring(0, colon));
        try {
            if (id != null) {
                return new SkillAtLeast(id, colon < 0 ? 1 : Integer.parseInt(given.substring(colon + 1)));
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw Problem.invalid("skill", "Write the id of a skill, or the id, a colon and the least level from 1 to 5.");
    }
}
