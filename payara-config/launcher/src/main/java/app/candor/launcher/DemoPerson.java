package app.candor.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The people of the demo realm, with their development passwords. They are in {@code keycloak/candor-realm.json}. */
public enum DemoPerson {
    ADMIN,
    HR,
    CANDIDATE;

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String userName() {
        return code() + "@demo.test";
    }

    public String password() {
        return "candor-demo-" + code();
    }

    public static Optional<DemoPerson> of(String code) {
        return Arrays.stream(values())
                .filter(person -> person.code().equals(code))
                .findFirst();
    }
}
