package app.candor.interviewing;

/**
 * A template of the library, ready to be made one's own.
 *
 * @param role such as {@code software-engineer}
 * @param seconds that a candidate needs, thinking included
 */
public record Starter(String role, String language, String title, int questionCount, int seconds) {}
