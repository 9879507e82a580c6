package app.candor.rest.interviewing;

import app.candor.interviewing.SeenAnswer;
import app.candor.shared.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Which answer the sender saw, as HTTP says it: its {@code savedAt} is its tag (RFC 9110, section 13.1). */
final class SeenHeader {
    private SeenHeader() {}

    /**
     * @return {@code null} when the sender does not care
     * @throws Problem {@code invalid} for a tag that we never gave
     */
    static SeenAnswer read(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch != null && "*".equals(ifNoneMatch.strip())) {
            return SeenAnswer.NONE;
        }
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip())) {
            return null;
        }
        try {
            return new SeenAnswer(Instant.parse(ifMatch.strip().replace("\"", "")));
        } catch (DateTimeParseException notOurs) {
            throw Problem.invalid("If-Match", "Give back the savedAt of the answer that you saw, in quotation marks.");
        }
    }
}
