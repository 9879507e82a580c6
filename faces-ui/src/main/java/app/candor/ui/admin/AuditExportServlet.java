package app.candor.ui.admin;

import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import app.candor.shared.audit.AuditExport;
import app.candor.shared.audit.AuditFilter;
import app.candor.shared.audit.AuditFormat;
import app.candor.ui.shell.Reader;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** The audit log as a file, for the browser's session; the API does the same for tokens. */
@WebServlet("/admin/audit-export")
public class AuditExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient AuditExport export;

    @Inject
    transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter;
        AuditFormat format;
        try {
            String company = request.getParameter("company");
            filter = AuditAddress.filter(
                    request.getParameter("actor"),
                    request.getParameter("action"),
                    request.getParameter("subject"),
                    request.getParameter("text"),
                    company == null || company.isBlank() ? null : UUID.fromString(company),
                    request.getParameter("from"),
                    request.getParameter("to"),
                    AuditAddress.zone(reader.getZone(), request.getParameter("zone")));
            format = AuditFormat.ofCode(request.getParameter("format"));
        } catch (IllegalArgumentException | Problem refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Caller who = caller.get();
        export.begin(who, filter, format);
        response.setContentType(format.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"audit." + format.code() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        export.write(who, filter, format, response.getOutputStream());
    }
}
