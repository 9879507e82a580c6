package app.candor.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Merges a content security policy that a page sets into ours; two headers side by side would forbid each other. */
final class PolicyKeepingResponse extends HttpServletResponseWrapper {
    private final SecurityHeaders headers;

    PolicyKeepingResponse(HttpServletResponse response, SecurityHeaders headers) {
        super(response);
        this.headers = headers;
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, isPolicy(name) ? headers.merge(value) : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (isPolicy(name)) {
            super.setHeader(name, headers.merge(value));
        } else {
            super.addHeader(name, value);
        }
    }

    private static boolean isPolicy(String name) {
        return SecurityHeaders.POLICY.equalsIgnoreCase(name);
    }
}
