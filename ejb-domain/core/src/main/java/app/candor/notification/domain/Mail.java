package app.candor.notification.domain;

/**
 * A letter in two renderings of the same words.
 *
 * @param to address of the one recipient
 * @param toName may be empty
 * @param subject one line
 * @param html a whole document
 * @param unsubscribe address that ends such letters by GET for people and by POST for mail programs (RFC 8058);
 *     {@code null} for a letter that comes in any case
 */
public record Mail(String to, String toName, String subject, String text, String html, String unsubscribe) {
    public Mail(String to, String toName, String subject, String text, String html) {
        this(to, toName, subject, text, html, null);
    }

    public Mail stoppedBy(String address) {
        return new Mail(to, toName, subject, text, html, address);
    }
}
