package app.candor.adapter.web;

import app.candor.shared.Trace;
import app.candor.shared.audit.Origin;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Notes where the request comes from, goes on with the caller's trace (header {@code traceparent}) or begins one, and names the request: the name comes from
 * {@code X-Request-Id} when it is a decent one, and is answered in the same header.
 */
public class RequestFilter implements Filter {
    /** Request attribute and response header of the request's name. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Inject
    ClientAddress clientAddress;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        String given = request.getHeader(REQUEST_ID);
        String id = given != null && DECENT.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(REQUEST_ID, id);
        ((HttpServletResponse) servletResponse).setHeader(REQUEST_ID, id);
        Trace.resume(request.getHeader("traceparent"));
        Origin.set(clientAddress.of(request));
        CURRENT.set(id);
        try {
            chain.doFilter(request, servletResponse);
        } finally {
            CURRENT.remove();
            Origin.clear();
            Trace.clear();
        }
    }

    /** The name of the request that this thread answers. */
    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }
}
