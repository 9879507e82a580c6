package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.launcher.DemoPerson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFileTest {
    @TempDir
    Path folder;

    private JsonNode realm(boolean demo) throws IOException {
        Path file = folder.resolve("import/realm.json");
        RealmFile.write(file, demo);
        return JsonMapper.shared().readTree(file.toFile());
    }

    private static List<String> texts(JsonNode nodes, String property) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.get(property).stringValue())
                .toList();
    }

    @Test
    void theDemoRealmShouldHoldTheDemoPeopleWithTheirPasswords() throws IOException {
        JsonNode users = realm(true).get("users");
        for (DemoPerson person : DemoPerson.values()) {
            assertThat(StreamSupport.stream(users.spliterator(), false)
                            .filter(user -> user.get("username").stringValue().equals(person.userName()))
                            .map(user -> user.at("/credentials/0/value").stringValue()))
                    .containsExactly(person.password());
        }
    }

    @Test
    void aRealmWithoutDemoShouldHoldNoPersonAndNoSignInByPassword() throws IOException {
        JsonNode realm = realm(false);
        assertThat(texts(realm.get("users"), "username")).containsExactly("service-account-candor-web");
        assertThat(texts(realm.get("clients"), "clientId")).containsExactly("candor-web");
    }

    @Test
    void theRealmShouldHaveOurRolesAndStopGuessing() throws IOException {
        JsonNode realm = realm(false);
        assertThat(texts(realm.at("/roles/realm"), "name")).contains("admin", "hr", "interviewer", "candidate");
        assertThat(realm.get("bruteForceProtected").booleanValue()).isTrue();
        assertThat(realm.get("passwordPolicy").stringValue()).contains("length(10)", "notEmail", "passwordHistory");
        assertThat(realm.get("otpPolicyType").stringValue()).isEqualTo("totp");
    }

    @Test
    void everyClientShouldSendRolesCompanyAndAudience() throws IOException {
        for (JsonNode client : realm(true).get("clients")) {
            assertThat(texts(client.get("protocolMappers"), "name"))
                    .containsExactlyInAnyOrder("groups", "company", "audience");
        }
    }

    @Test
    void onlyAnAdministratorShouldChangeAPersonsCompany() throws IOException {
        String profile = realm(true)
                .at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .stringValue();
        JsonNode company = StreamSupport.stream(
                        JsonMapper.shared().readTree(profile).get("attributes").spliterator(), false)
                .filter(attribute -> attribute.get("name").stringValue().equals("company"))
                .findFirst()
                .orElseThrow();
        assertThat(company.at("/permissions/edit")).map(JsonNode::stringValue).containsExactly("admin");
    }

    @Test
    void noSecretShouldBeWrittenInTheRealm() throws IOException {
        assertThat(realm(true).at("/clients/0/secret").stringValue()).isEqualTo("${CANDOR_OIDC_CLIENT_SECRET}");
        assertThat(Arrays.asList(DemoPerson.values())).hasSize(3);
    }
}
