package app.candor.launcher.command;

import app.candor.launcher.DemoPerson;
import app.candor.launcher.ExitCode;
import app.candor.launcher.Refusal;
import app.candor.launcher.home.Home;
import app.candor.launcher.part.EmbeddedPlatform;
import app.candor.launcher.part.Http;
import app.candor.shared.config.Setting;
import app.candor.shared.config.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code candor token hr}: an access token of a demo person, so that the API can be tried with curl. */
public final class Token {
    /** Client of the demo realm that takes passwords. */
    static final String CLIENT = "candor-cli";

    private final Settings settings;

    public Token(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param code of a demo person
     * @return the access token
     * @throws Refusal when there is no such person, Keycloak does not answer, or the realm is not the demo realm
     */
    public String of(String code) {
        DemoPerson person = DemoPerson.of(code)
                .orElseThrow(() -> new Refusal(ExitCode.USAGE, "Say whose token: candor token hr|admin|candidate."));
        String issuer = issuer();
        try {
            HttpResponse<String> answer = ask(issuer, person);
            if (answer.statusCode() != 200) {
                throw new Refusal(
                        ExitCode.FAILED,
                        "Keycloak gives no token for " + person.userName() + " (" + reason(answer) + "): " + issuer
                                + " is not the demo realm, or the password was changed.");
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .stringValue();
        } catch (IOException e) {
            throw new Refusal(
                    ExitCode.FAILED, "Keycloak does not answer at " + issuer + ": start it with candor up.", e);
        }
    }

    /** Whether a realm lets a demo person in with the published password. */
    static boolean demoRealm(String issuer) {
        try {
            return ask(issuer, DemoPerson.ADMIN).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> ask(String issuer, DemoPerson person) throws IOException {
        return Http.post(
                issuer + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENT,
                        "scope",
                        "openid",
                        "username",
                        person.userName(),
                        "password",
                        person.password()));
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("error_description")
                    .asString("answer " + answer.statusCode());
        } catch (JacksonException e) {
            return "answer " + answer.statusCode();
        }
    }

    private String issuer() {
        Home home = Home.existing(Path.of(settings.get(Setting.HOME)));
        return EmbeddedPlatform.remembered(home, settings)
                .find(Setting.OIDC_ISSUER)
                .orElseThrow(() -> new Refusal(
                        ExitCode.HOME, "Candor was never started from " + home.root() + ": start it with candor up."));
    }
}
