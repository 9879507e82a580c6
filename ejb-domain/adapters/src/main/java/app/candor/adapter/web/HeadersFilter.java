package app.candor.adapter.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets the security headers of every answer. */
public class HeadersFilter implements Filter {
    @Inject
    SecurityHeaders headers;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        if (isForPrograms(((HttpServletRequest) request).getServletPath())) {
            SecurityHeaders.forPrograms(answer);
            chain.doFilter(request, answer);
        } else {
            headers.forPages(answer);
            chain.doFilter(request, new PolicyKeepingResponse(answer, headers));
        }
    }

    private static boolean isForPrograms(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/upload") || path.startsWith("/upload/");
    }
}
