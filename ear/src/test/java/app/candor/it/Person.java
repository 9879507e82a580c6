package app.candor.it;

import java.util.Locale;

/** The demo people of {@code candor up}, by the name that {@code candor token} knows. */
public enum Person {
    ADMIN,
    HR,
    CANDIDATE;

    /** By which the person signs in. */
    String user() {
        return name().toLowerCase(Locale.ROOT) + "@demo.test";
    }

    String password() {
        return "candor-demo-" + name().toLowerCase(Locale.ROOT);
    }
}
