package app.candor.notification;

/** A letter before it is sent: to whom, and what it says as text. */
public record LetterPreview(String to, String subject, String text) {}
