package app.candor.ui.shell;

import app.candor.shared.Problem;
import app.candor.shared.Trace;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.primefaces.csp.CspException;

/**
 * The one place where a refusal becomes something that a reader of a page can act on: news after an action, an error
 * page when the page itself may not be shown, the same page once more when it was open for too long.
 */
final class ProblemHandler extends ExceptionHandlerWrapper {
    private static final Logger LOG = System.getLogger(ProblemHandler.class.getName());

    private static final String PAGE_QUERY = "X-Candor-Page";
    private static final Pattern SAFE_QUERY = Pattern.compile("\\?[\\w%&=.~+-]*");

    ProblemHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            ExceptionQueuedEventContext queued =
                    (ExceptionQueuedEventContext) queue.next().getSource();
            try {
                if (answered(queued)) {
                    queue.remove();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        getWrapped().handle();
    }

    private static boolean answered(ExceptionQueuedEventContext queued) throws IOException {
        FacesContext faces = queued.getContext();
        // A form that was sent without the page's script lacks the nonce that PrimeFaces asks for.
        if (find(queued.getException(), ViewExpiredException.class) != null
                || find(queued.getException(), CspException.class) != null) {
            reopen(faces);
            return true;
        }
        Problem problem = find(queued.getException(), Problem.class);
        boolean answersAnAction = faces.isPostback() && queued.getPhaseId() != PhaseId.RENDER_RESPONSE;
        if (problem != null && answersAnAction) {
            News.bad(Texts.said(problem.getMessage()));
            if (problem.violations().size() > 1) {
                problem.violations().forEach(violation -> News.bad(Texts.said(violation.message())));
            }
            return true;
        }
        if (problem != null && !faces.getExternalContext().isResponseCommitted()) {
            faces.getExternalContext().responseSendError(status(problem), problem.getMessage());
            faces.responseComplete();
            return true;
        }
        if (answersAnAction && faces.getPartialViewContext().isAjaxRequest()) {
            LOG.log(Level.ERROR, "Incident " + Trace.traceId(), queued.getException());
            News.bad(Texts.get("trouble.incident", Trace.traceId()));
            return true;
        }
        return false;
    }

    private static void reopen(FacesContext faces) throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getResponseComplete() || external.isResponseCommitted()) {
            return;
        }
        String address = ((HttpServletRequest) external.getRequest()).getRequestURI() + query(faces);
        LOG.log(Level.INFO, "Reopened {0}", address);
        News.bad(Texts.get("trouble.reopened"));
        external.redirect(address);
        faces.responseComplete();
    }

    /**
     * What the page's address has behind the path, which that of a form lacks. The script of the frame sends it along;
     * without the script the page's own parameters say it, while there is still a page.
     */
    private static String query(FacesContext faces) {
        String sent = faces.getExternalContext().getRequestHeaderMap().get(PAGE_QUERY);
        if (sent != null && SAFE_QUERY.matcher(sent).matches()) {
            return sent;
        }
        if (faces.getViewRoot() == null) {
            return "";
        }
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(faces.getViewRoot())) {
            String value = parameter.getStringValueFromModel(faces);
            if (value != null && !value.isEmpty()) {
                query.add(parameter.getName() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }

    static int status(Problem problem) {
        return switch (problem.kind()) {
            case INVALID, NOT_FOUND -> 404;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case REVISION_REQUIRED -> 428;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_TYPE -> 415;
            case LIMITED -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
