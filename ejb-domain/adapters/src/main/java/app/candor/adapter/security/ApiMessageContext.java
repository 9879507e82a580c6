package app.candor.adapter.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;

/** Answers a bad token with a problem instead of the server's error page. */
final class ApiMessageContext extends HttpMessageContextWrapper {
    ApiMessageContext(HttpMessageContext context) {
        super(context);
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        Refusal.BAD_TOKEN.answer(getRequest(), getResponse());
        return AuthenticationStatus.SEND_FAILURE;
    }
}
