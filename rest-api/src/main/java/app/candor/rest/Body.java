package app.candor.rest;

import app.candor.shared.Problem;

/** What a request brought along. */
public final class Body {
    private Body() {}

    /**
     * @throws Problem {@code invalid} for an empty body or the literal {@code null}
     */
    public static <T> T required(T body) {
        if (body == null) {
            throw Problem.invalid("body", "Send a JSON object.");
        }
        return body;
    }
}
