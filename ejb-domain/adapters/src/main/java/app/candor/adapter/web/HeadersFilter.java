package app.candor.adapter.web;

import app.candor.interviewing.Embedding;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sets the security headers of every answer. */
public class HeadersFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(HeadersFilter.class.getName());
    private static final String INTERVIEW = "/i/";
    private static final String APPLY = "/apply";

    @Inject
    SecurityHeaders headers;

    @Inject
    Embedding embedding;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse answer = (HttpServletResponse) response;
        if (isForPrograms(request.getServletPath())) {
            SecurityHeaders.forPrograms(answer);
            chain.doFilter(request, answer);
        } else {
            List<String> framers = framers(request);
            headers.forPages(answer, framers);
            chain.doFilter(request, new PolicyKeepingResponse(answer, headers, framers));
        }
    }

    /** Whose pages may show this one in a frame: nobody's, but for an interview those that its company named. */
    private List<String> framers(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        try {
            if (path.startsWith(INTERVIEW)) {
                return embedding.ofInvitation(path.substring(INTERVIEW.length()));
            }
            if (path.equals(APPLY) || path.equals(APPLY + ".xhtml")) {
                return embedding.ofPublicLink(request.getParameter("token"));
            }
        } catch (RuntimeException failure) {
            // The page meets the same and says so; until then nobody may frame it.
            LOG.log(Level.WARNING, "nobody knows who may frame an interview", failure);
        }
        return List.of();
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/upload") || path.startsWith("/upload/");
    }
}
