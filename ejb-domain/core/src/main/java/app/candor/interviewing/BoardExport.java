package app.candor.interviewing;

import app.candor.shared.Caller;
import app.candor.shared.Csv;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Page;
import app.candor.shared.PageRequest;
import app.candor.shared.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The board as CSV: all that fits, in its order. */
@ApplicationScoped
public class BoardExport {
    @Inject
    Board board;

    @Inject
    AuditLog auditLog;

    @Inject
    OwnTransaction transaction;

    /** Looks whether the caller may, and notes that names and addresses leave; to be called before the first byte does. */
    public void begin(Caller caller, BoardQuery query) {
        transaction.run(() -> {
            board.list(caller, query.filter(), query.order(), null, 1);
            auditLog.record(caller, "invitations.exported", "csv", query.text());
        });
    }

    /** In UTF-8, page by page; the stream stays open. */
    public void write(Caller caller, BoardQuery query, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(Csv.line(
                "id",
                "name",
                "email",
                "template",
                "status",
                "created_at",
                "expires_at",
                "completed_at",
                "analysis",
                "score",
                "recommendation",
                "decision",
                "changed_at"));
        String next = null;
        do {
            String cursor = next;
            Page<InvitationSummary> page = transaction.call(
                    () -> board.list(caller, query.filter(), query.order(), cursor, PageRequest.MAX_LIMIT));
            for (InvitationSummary line : page.items()) {
                writer.write(Csv.line(
                        line.id().toString(),
                        line.candidateName(),
                        line.candidateEmail(),
                        line.templateTitle(),
                        line.status().code(),
                        line.createdAt().toString(),
                        line.expiresAt().toString(),
                        text(line.completedAt()),
                        line.analysis() == null ? "" : line.analysis().code(),
                        text(line.overallScore()),
                        text(line.recommendation()),
                        line.decision() == null ? "" : line.decision().code(),
                        line.changedAt().toString()));
            }
            next = page.next();
        } while (next != null);
        writer.flush();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
