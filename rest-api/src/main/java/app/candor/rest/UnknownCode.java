package app.candor.rest;

import jakarta.json.bind.JsonbException;

/** A code in a JSON body that is none of those possible; its sentence names them. */
class UnknownCode extends JsonbException {
    private static final long serialVersionUID = 1L;

    UnknownCode(String sentence) {
        super(sentence);
    }
}
