package app.candor.identity;

import app.candor.identity.domain.SkillImportErrors;
import app.candor.identity.domain.SkillLine;
import app.candor.identity.domain.Taxonomy;
import app.candor.identity.port.SkillSheet;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The taxonomy as a file: columns category, name, aliases (with {@code |} between them) and active. A line is about the
 * skill of its name; skills that the file does not name stay as they are.
 */
@ApplicationScoped
@Transactional
public class SkillTransfer {
    /** Bytes. */
    public static final int LARGEST_FILE = 5 * 1024 * 1024;

    public static final int MOST_LINES = 10_000;

    @Inject
    Taxonomy taxonomy;

    @Inject
    SkillSheet sheet;

    @Inject
    SkillImportWork work;

    @Inject
    AuditLog auditLog;

    /** All skills by category and name, for a spreadsheet; what was exported can be imported again. */
    public byte[] export(Caller caller) {
        caller.requireRole(Role.ADMIN);
        return sheet.write(SkillLine.COLUMNS, taxonomy.lines());
    }

    /**
     * Makes every line of the file true, or none. The same file again changes nothing.
     *
     * @param file at most {@link #LARGEST_FILE} bytes and {@link #MOST_LINES} lines
     * @throws Problem {@code import-refused} with the first hundred complaints, {@code file-too-large}, {@code
     *     unreadable-file}
     */
    public SkillImportResult importFile(Caller caller, InputStream file) {
        caller.requireRole(Role.ADMIN);
        List<SkillLine> lines = read(bytes(file));
        taxonomy.lock();
        SkillImportResult result = work.apply(lines);
        if (result.created() + result.updated() + result.categories() > 0) {
            auditLog.record(
                    caller,
                    "skills.imported",
                    "taxonomy",
                    result.created() + " created, " + result.updated() + " updated, " + result.categories()
                            + " new categories");
        }
        return result;
    }

    private static byte[] bytes(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Problem(
                        Problem.Kind.TOO_LARGE,
                        "file-too-large",
                        "The file may be " + LARGEST_FILE / (1024 * 1024) + " MB at most. Import it in parts.");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SkillLine> read(byte[] bytes) {
        var errors = new SkillImportErrors();
        List<SkillLine> lines = new ArrayList<>();
        sheet.read(bytes, row -> {
            if (lines.isEmpty() && !row.cells().keySet().containsAll(List.of("category", "name"))) {
                throw new Problem(
                        Problem.Kind.INVALID,
                        "unreadable-file",
                        "The first line has to name the columns: category, name, and if you like aliases and active.");
            }
            if (lines.size() == MOST_LINES) {
                throw new Problem(
                        Problem.Kind.TOO_LARGE,
                        "file-too-large",
                        String.format(
                                Locale.ROOT, "The file may have %,d lines at most. Import it in parts.", MOST_LINES));
            }
            lines.add(SkillLine.of(row.line(), row.cells(), violation -> errors.add(row.line(), violation)));
        });
        errors.refuse();
        if (lines.isEmpty()) {
            throw new Problem(
                    Problem.Kind.INVALID, "unreadable-file", "There is nothing in this file below its first line.");
        }
        return lines;
    }
}
