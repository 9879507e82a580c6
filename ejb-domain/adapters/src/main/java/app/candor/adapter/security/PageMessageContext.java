package app.candor.adapter.security;

import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;

/** Tells OpenID Connect that the page needs a sign-in; the paths are known to {@link Area}, not to a web.xml. */
final class PageMessageContext extends HttpMessageContextWrapper {
    PageMessageContext(HttpMessageContext context) {
        super(context);
    }

    @Override
    public boolean isProtected() {
        return true;
    }
}
