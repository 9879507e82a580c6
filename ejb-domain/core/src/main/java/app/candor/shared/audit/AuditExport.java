package app.candor.shared.audit;

import app.candor.shared.Caller;
import app.candor.shared.OwnTransaction;
import app.candor.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes the audit log out, newest first, a thousand entries in memory at a time. Callers need the role admin. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class AuditExport {
    private static final int AT_ONCE = 1_000;

    @Inject
    AuditTrail trail;

    @Inject
    AuditLog auditLog;

    @Inject
    OwnTransaction transaction;

    /** Notes that somebody takes the log away; to be called before the first byte leaves. */
    public void begin(Caller caller, AuditFilter filter, AuditFormat format) {
        caller.requireRole(Role.ADMIN);
        transaction.run(() -> auditLog.record(caller, "audit.exported", format.code(), filter.describe()));
    }

    /** The entries that were there at the beginning, in UTF-8; the stream stays open. */
    public void write(Caller caller, AuditFilter filter, AuditFormat format, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(format.head());
        UUID last = null;
        List<AuditEntry> piece;
        do {
            UUID before = last;
            piece = transaction.call(() -> trail.after(caller, filter, before, AT_ONCE));
            for (AuditEntry entry : piece) {
                writer.write(format.line(entry));
                last = entry.id();
            }
        } while (piece.size() == AT_ONCE);
        writer.flush();
    }
}
