package app.candor.adapter.security;

import app.candor.adapter.web.SecurityHeaders;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one mechanism that the server uses. It asks MicroProfile JWT for the API and OpenID Connect for the pages; the
 * secret of an invitation is looked up by {@link CallerFilter}, where the database can be reached.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION + 1000)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SignInMechanism.class.getName());
    private static final String OPEN_ID = "OpenIdAuthenticationMechanism";
    private static final String JWT = "PayaraCdiProducer";

    @Inject
    BeanManager beans;

    @Inject
    OidcSettings settings;

    @Inject
    SecurityHeaders headers;

    private volatile HttpAuthenticationMechanism openId;
    private volatile HttpAuthenticationMechanism jwt;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Area area = Area.of(request);
        if (area == Area.API) {
            return jwt().validateRequest(request, response, new ApiMessageContext(context));
        }
        if (area == Area.INVITATION || area == Area.PUBLIC) {
            return context.doNothing();
        }
        // What is answered here never reaches the filters.
        headers.forPages(response, List.of());
        if (area == Area.LANDING && request.getSession(false) == null) {
            return context.doNothing();
        }
        if (area.isPages()) {
            if (request.getUserPrincipal() == null && SameHost.redirect(request, response, settings.base())) {
                return AuthenticationStatus.SEND_CONTINUE;
            }
            WantedPage.remember(request);
            return openId().validateRequest(request, response, new PageMessageContext(context));
        }
        if (area == Area.CALLBACK) {
            return wayBack(request, response, context);
        }
        return openId().validateRequest(request, response, context);
    }

    /** The way back from Keycloak; one that we never asked for, or asked for too long ago, leads home. */
    private AuthenticationStatus wayBack(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        try {
            AuthenticationStatus status = openId().validateRequest(request, response, context);
            if (status != AuthenticationStatus.SEND_FAILURE || response.isCommitted()) {
                return status;
            }
        } catch (NoSuchElementException e) {
            LOG.log(Level.FINE, "a way back that no session remembers", e);
        }
        return context.redirect(settings.getHome());
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // SignOut ends the session at Keycloak itself; the default would use the session after ending it.
        context.cleanClientSubject();
    }

    private HttpAuthenticationMechanism openId() {
        if (openId == null) {
            openId = find(OPEN_ID);
        }
        return openId;
    }

    private HttpAuthenticationMechanism jwt() {
        if (jwt == null) {
            jwt = find(JWT);
        }
        return jwt;
    }

    /** An injected {@code Instance} would see only this alternative; the bean manager still knows the others. */
    private HttpAuthenticationMechanism find(String mark) {
        for (Bean<?> bean : beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE)) {
            if (bean.toString().contains(mark)) {
                return (HttpAuthenticationMechanism) beans.getReference(
                        bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
            }
        }
        throw new IllegalStateException("the server offers no authentication mechanism named " + mark);
    }
}
