package app.candor.interviewing;

/**
 * A line that is not sent.
 *
 * @param line of the file, from 1
 * @param complaint what is wrong with it, for a person to read
 */
public record BulkFault(int line, String name, String email, String complaint) {}
