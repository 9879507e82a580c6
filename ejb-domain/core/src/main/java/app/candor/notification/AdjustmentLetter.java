package app.candor.notification;

/**
 * What is written about an adjustment; never which one it is, because a mail is read by others, too.
 *
 * @param language of the recipient: {@code en}, {@code ru}, {@code de} or {@code es}; English for any other
 * @param state {@code requested} to whoever invited, {@code granted} or {@code declined} to the candidate
 * @param words of the answer, empty for none
 */
public record AdjustmentLetter(
        String name,
        String email,
        String candidateName,
        String companyName,
        String templateTitle,
        String language,
        String state,
        String words) {}
