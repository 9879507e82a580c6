package app.candor.adapter.security;

import app.candor.identity.People;
import app.candor.identity.SignIn;
import app.candor.interviewing.InvitationSecrets;
import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import app.candor.shared.Problem;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns what the mechanism verified into the request's caller, and refuses whoever needs to be somebody and is not. */
public class CallerFilter implements Filter {
    private static final Logger LOG = Logger.getLogger(CallerFilter.class.getName());

    @Inject
    People people;

    @Inject
    InvitationSecrets secrets;

    @Inject
    CurrentCaller current;

    @Inject
    OpenIdContext openId;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Area area = Area.of(request);
        try {
            if (admit(area, request, response)) {
                chain.doFilter(request, response);
            }
        } catch (Problem problem) {
            if (response.isCommitted()) {
                throw problem;
            }
            refuse(area, request, response, problem);
        } catch (RuntimeException failure) {
            if (response.isCommitted() || !area.speaksJson()) {
                throw failure;
            }
            Refusal.incident(request, response, failure);
        }
    }

    private boolean admit(Area area, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (area == Area.API) {
            return api(request, response);
        }
        if (area == Area.INVITATION) {
            return invitation(request, response);
        }
        Principal principal = request.getUserPrincipal();
        if (area == Area.LANDING || area == Area.SIGN_OUT) {
            if (principal != null) {
                recognise();
            }
        } else if (area.usesSession() && principal != null) {
            Caller.Person person = people.signIn(TokenClaims.of(openId));
            current.set(person);
            if (!area.admits(person.roles())) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return false;
            }
        } else if (area.isPages()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        return true;
    }

    /** For pages that are open to somebody whose session has just ended, too. */
    private void recognise() {
        try {
            current.set(people.signIn(TokenClaims.of(openId)));
        } catch (Problem problem) {
            LOG.log(Level.FINE, "a session without a person", problem);
        }
    }

    /** Only a token counts: the principal of a browser's session would let other sites write through it. */
    private boolean api(HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getUserPrincipal() instanceof JsonWebToken token)) {
            Refusal.NO_TOKEN.answer(request, response);
            return false;
        }
        SignIn signIn = TokenClaims.of(token);
        current.set(people.signIn(signIn));
        return true;
    }

    private boolean invitation(HttpServletRequest request, HttpServletResponse response) {
        Optional<InvitationSecret> secret = InvitationSecret.of(request);
        if (secret.isPresent() && secret.get().mayBeForged(request)) {
            Refusal.NOT_FROM_OUR_PAGE.answer(request, response);
            return false;
        }
        Optional<Caller.Invitee> invitee = secret.flatMap(found -> secrets.find(found.value()));
        if (invitee.isEmpty()) {
            Refusal.NO_INVITATION.answer(request, response);
            return false;
        }
        current.set(invitee.get());
        return true;
    }

    private static void refuse(Area area, HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (area.speaksJson()) {
            Refusal.answer(request, response, problem);
        } else if (problem.kind() != Problem.Kind.UNAUTHENTICATED) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            endSession(request, response, problem);
        }
    }

    /** Other rights count from the next sign-in on, so that begins at once; whoever is kept out is told why. */
    private static void endSession(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (People.SIGNED_OUT.equals(problem.type()) && "GET".equals(request.getMethod())) {
            String query = request.getQueryString();
            response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            request.setAttribute("refusal", problem.getMessage());
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
