package app.candor.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;

/** Merges a content security policy that a page sets into ours; two headers side by side would forbid each other. */
final class PolicyKeepingResponse extends HttpServletResponseWrapper {
    private final SecurityHeaders headers;
    private final List<String> framers;

    PolicyKeepingResponse(HttpServletResponse response, SecurityHeaders headers, List<String> framers) {
        super(response);
        this.headers = headers;
        this.framers = framers;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, isPolicy(name) ? headers.merge(value, framers) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (isPolicy(name)) {
            super.setHeader(name, headers.merge(value, framers));
        } else {
            super.addHeader(name, value);
        }
    }

    private static boolean isPolicy(String name) {
        return SecurityHeaders.POLICY.equalsIgnoreCase(name);
    }
}
