package app.candor.adapter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The page that somebody wanted before they were asked to sign in. */
final class WantedPage {
    private static final String KEY = WantedPage.class.getName();
    private static final int LONGEST = 2000;
    /** Where "Sign in" leads: it says nothing of where somebody wants to go. */
    private static final String WAY_IN = "/candidate/index";

    private WantedPage() {}

    /**
     * Keeps the page of an unsigned-in GET; scripts' requests in the background are no place to return to. Who was asked
     * into a team and makes an account first still gets there, because the way in does not replace the page.
     */
    static void remember(HttpServletRequest request) {
        if (request.getUserPrincipal() != null
                || !"GET".equals(request.getMethod())
                || request.getHeader("Faces-Request") != null) {
            return;
        }
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        HttpSession session = request.getSession();
        boolean alongTheWay = wanted.equals(WAY_IN) && session.getAttribute(KEY) != null;
        if (isLocal(wanted) && wanted.length() <= LONGEST && !alongTheWay) {
            session.setAttribute(KEY, wanted);
        }
    }

    /** The remembered page, forgotten by this call; {@code fallback} when there is none. */
    static String take(HttpServletRequest request, String fallback) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEY) instanceof String wanted)) {
            return fallback;
        }
        session.removeAttribute(KEY);
        return isLocal(wanted) ? wanted : fallback;
    }

    /** Browsers read {@code //host} and {@code /\host} as another server. */
    static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && path.chars().allMatch(c -> c > 0x20 && c != 0x7f && c != '\\');
    }
}
