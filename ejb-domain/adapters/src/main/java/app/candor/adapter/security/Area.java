package app.candor.adapter.security;

import app.candor.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;

/** A part of the address space, with its way of signing in. */
enum Area {
    /** For programs: a bearer token. */
    API,
    /** For whoever holds an invitation. */
    INVITATION,
    /** Pages of people who hire. */
    HIRING_PAGES,
    /** Pages of administrators and operators. */
    ADMIN_PAGES,
    /** Pages of candidates with an account, where those who have no role yet are led on from. */
    CANDIDATE_PAGES,
    /** The first page: for everybody, and leads those who have signed in to their own. */
    LANDING,
    /** Everybody's own account, and where a link into a company's team leads. */
    ACCOUNT_PAGES,
    /** Where Keycloak sends the browser back to. */
    CALLBACK,
    /** The end of a session. */
    SIGN_OUT,
    /** Where nobody has to be anybody. */
    PUBLIC;

    private static final String FACES = ".xhtml";

    static Area of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return of(request.getServletPath() + (info == null ? "" : info));
    }

    /**
     * @param path decoded and normalised, below the context root
     */
    static Area of(String path) {
        // Every page has two addresses: with and without the ending that Faces gives it.
        return ofPage(path.endsWith(FACES) ? path.substring(0, path.length() - FACES.length()) : path);
    }

    private static Area ofPage(String path) {
        if (within(path, "/api/v1/interview") || within(path, "/upload")) {
            return INVITATION;
        }
        if (within(path, "/api/v1/registrations") || within(path, "/api/v1/applications")) {
            return PUBLIC;
        }
        if (within(path, "/api")) {
            return API;
        }
        if (within(path, "/hr")) {
            return HIRING_PAGES;
        }
        if (within(path, "/ops") || within(path, "/admin")) {
            return ADMIN_PAGES;
        }
        if (within(path, "/candidate")) {
            return CANDIDATE_PAGES;
        }
        if (within(path, "/account") || path.equals("/join")) {
            return ACCOUNT_PAGES;
        }
        if (path.equals(SignInCallback.PATH)) {
            return CALLBACK;
        }
        if (path.equals("/") || path.equals("/index")) {
            return LANDING;
        }
        return path.equals(SignOut.PATH) ? SIGN_OUT : PUBLIC;
    }

    private static boolean within(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Whether people sign in here with a browser. */
    boolean isPages() {
        return this == HIRING_PAGES || this == ADMIN_PAGES || this == CANDIDATE_PAGES || this == ACCOUNT_PAGES;
    }

    /** Whether the browser's session counts here. */
    boolean usesSession() {
        return isPages() || this == LANDING || this == CALLBACK || this == SIGN_OUT;
    }

    /** Whether a refusal is read by a program. */
    boolean speaksJson() {
        return this == API || this == INVITATION;
    }

    /** Whether somebody with these roles may look at the pages of this area at all. */
    boolean admits(Set<Role> roles) {
        return switch (this) {
            case HIRING_PAGES -> hasAny(roles, Role.HR, Role.INTERVIEWER, Role.ADMIN);
            case ADMIN_PAGES -> hasAny(roles, Role.ADMIN);
            default -> true;
        };
    }

    private static boolean hasAny(Set<Role> roles, Role... welcome) {
        return Stream.of(welcome).anyMatch(roles::contains);
    }
}
