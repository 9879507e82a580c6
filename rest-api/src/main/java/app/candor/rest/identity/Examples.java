package app.candor.rest.identity;

/** Bodies for the API's description. */
final class Examples {
    static final String PROFILE = "{\"timeZone\":\"Europe/Madrid\",\"language\":\"es\"}";
    static final String ROLES = "{\"roles\":[\"hr\",\"interviewer\"]}";
    static final String REASON = "{\"reason\":\"Left the company on 1 November.\"}";

    private Examples() {}
}
