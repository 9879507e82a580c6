package app.candor.notification.domain;

/**
 * A letter in two renderings of the same words.
 *
 * @param to address of the one recipient
 * @param toName may be empty
 * @param subject one line
 * @param html a whole document
 */
public record Mail(String to, String toName, String subject, String text, String html) {}
