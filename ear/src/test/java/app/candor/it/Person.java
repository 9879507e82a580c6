package app.candor.it;

/** The demo people of {@code candor up}, by the name that {@code candor token} knows. */
public enum Person {
    ADMIN,
    HR,
    CANDIDATE
}
