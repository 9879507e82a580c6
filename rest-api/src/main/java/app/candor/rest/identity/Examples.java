package app.candor.rest.identity;

/** Bodies for the API's description. */
final class Examples {
    static final String PROFILE = "{\"timeZone\":\"Europe/Madrid\",\"language\":\"es\"}";
    static final String ROLES = "{\"roles\":[\"hr\",\"interviewer\"]}";
    static final String NEW_USER = "{\"email\":\"ida@example.com\",\"firstName\":\"Ida\",\"lastName\":\"Novak\","
            + "\"roles\":[\"interviewer\"],\"language\":\"de\"}";
    static final String REASON = "{\"reason\":\"Left the company on 1 November.\"}";
    static final String COMPANY =
            "{\"name\":\"Acme Robotics\",\"industry\":\"Machines\",\"size\":\"51-200\",\"description\":\"Arms for kitchens.\"}";
    static final String COMPANY_SIZE = "{\"size\":\"201-1000\"}";
    static final String COMPANY_EMBEDDING = "{\"embedOrigins\":[\"https://careers.example.com\"]}";
    static final String OWNER = "{\"userId\":\"0198f0a2-6f5e-7c31-9a53-2f0f0c5c0b11\"}";
    static final String MEMBER_ROLE = "{\"memberRole\":\"owner\"}";
    static final String COLLEAGUE = "{\"email\":\"max@example.com\",\"memberRole\":\"member\"}";
    static final String TOKEN = "{\"token\":\"4Zq0kq3Vb7mX1c9TzYw2RfLh8sJd6NpE\"}";
    static final String CATEGORY = "{\"name\":\"Programming languages\"}";
    static final String SKILL =
            "{\"categoryId\":\"0198f0a2-6f5e-7c31-9a53-2f0f0c5c0b11\",\"name\":\"JavaScript\",\"aliases\":[\"JS\",\"ECMAScript\"]}";
    static final String SKILLS =
            "category,name,aliases,active\nLanguages,JavaScript,JS|ECMAScript,true\nTools,Git,,true\n";
    static final String CANDIDATE =
            "{\"headline\":\"Backend developer, payments\",\"experienceLevel\":\"senior\",\"years\":8,\"summary\":\"Java and databases.\",\"discoverable\":true}";

    static final String REGISTRATION = "{\"email\":\"cleo@example.com\",\"firstName\":\"Cleo\",\"lastName\":\"Marsh\","
            + "\"password\":\"a long sentence of hers\",\"role\":\"candidate\",\"language\":\"es\"}";

    private Examples() {}
}
