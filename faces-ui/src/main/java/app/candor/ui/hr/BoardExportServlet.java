package app.candor.ui.hr;

import app.candor.interviewing.BoardExport;
import app.candor.interviewing.BoardQuery;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The board as a file, for the browser's session; the API does the same for tokens. */
@WebServlet("/hr/invitations-export")
public class BoardExportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient BoardExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller who = caller.get();
        BoardQuery query;
        try {
            query = BoardQuery.of(request::getParameter);
            export.begin(who, query);
        } catch (Problem refused) {
            response.sendError(
                    refused.kind() == Problem.Kind.FORBIDDEN
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"invitations.csv\"");
        response.setHeader("Cache-Control", "private, no-store");
        export.write(who, query, response.getOutputStream());
    }
}
