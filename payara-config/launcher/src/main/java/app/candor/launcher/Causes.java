package app.candor.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Puts into words for a person why something failed. */
public final class Causes {
    private Causes() {}

    /** The innermost cause in one line; libraries wrap it in words about themselves. */
    public static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String line = message == null
                ? ""
                : message.lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        if (root instanceof NoSuchFileException) {
            return line + " does not exist";
        }
        if (root instanceof FileAlreadyExistsException) {
            return line + " is not a folder";
        }
        if (root instanceof AccessDeniedException) {
            return line + " may not be used by this user";
        }
        if (root instanceof FileSystemException || hasWords(line)) {
            return line;
        }
        return (root.getClass().getSimpleName() + " " + line).strip();
    }

    /** A name alone, as of a missing class, says nothing without the kind of the failure. */
    private static boolean hasWords(String line) {
        return line.contains(" ");
    }
}
