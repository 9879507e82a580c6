package app.candor.ui.interview;

import java.util.Optional;

/**
 * Where a page of an interview stands: alone in its window, or in a frame on a company's page.
 *
 * @param secret of the invitation when it is framed, for its scripts to send; {@code null} when a cookie does that
 * @param chosen language that the address of a framed page names, where no cookie could; {@code null} for none
 */
record Standing(String secret, String chosen) {
    static final Standing ALONE = new Standing(null, null);

    boolean isFramed() {
        return secret != null;
    }

    Optional<String> language() {
        return Optional.ofNullable(chosen);
    }

    /** Path of the page itself. */
    String address() {
        return isFramed() ? "/i/" + secret : "/i";
    }
}
