package app.candor.adapter.security;

import app.candor.shared.Caller;
import app.candor.shared.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where Keycloak sends the browser back to: from here it goes on to the page that was wanted. */
@WebServlet(urlPatterns = SignInCallback.PATH)
public class SignInCallback extends HttpServlet {
    static final String PATH = "/callback";
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!caller.known() || !(caller.get() instanceof Caller.Person)) {
            // Not straight to the sign-in again: with cookies switched off that would go round for ever.
            response.sendRedirect("/");
            return;
        }
        request.changeSessionId();
        // Without a wanted page to the landing page, which knows where each role begins.
        response.sendRedirect(WantedPage.take(request, "/"));
    }
}
