package app.candor.adapter.security;

import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.Set;

/**
 * Ends the session here and at Keycloak (OpenID Connect RP-Initiated Logout 1.0). A link or a form may lead here, but
 * only from our own pages: another site must not sign people out.
 */
@WebServlet(urlPatterns = SignOut.PATH)
public class SignOut extends HttpServlet {
    static final String PATH = "/logout";
    private static final long serialVersionUID = 1L;
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    @Inject
    transient OpenIdContext openId;

    @Inject
    transient OidcSettings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && OTHER_SITES.contains(site)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String goodbye = request.getUserPrincipal() == null ? settings.getHome() : endOfSession();
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(goodbye);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        doGet(request, response);
    }

    private String endOfSession() {
        String endpoint = openId.getProviderMetadata().getString("end_session_endpoint", "");
        if (endpoint.isEmpty() || openId.getIdentityToken() == null) {
            return settings.getHome();
        }
        return UriBuilder.fromUri(endpoint)
                .queryParam("id_token_hint", openId.getIdentityToken().getToken())
                .queryParam("post_logout_redirect_uri", settings.getHome())
                .build()
                .toString();
    }
}
