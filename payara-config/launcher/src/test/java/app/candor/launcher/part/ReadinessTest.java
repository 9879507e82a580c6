package app.candor.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void whatIsDownShouldBeNamedWithItsReason() {
        assertThat(Readiness.down("""
                {"status":"DOWN","checks":[
                  {"name":"database","status":"UP","data":{}},
                  {"name":"object-store","status":"DOWN","data":{"reason":"no answer within 3000 ms"}},
                  {"name":"keycloak","status":"DOWN","data":{}}]}
                """)).isEqualTo("object-store (no answer within 3000 ms), keycloak");
    }

    @Test
    void aPageThatIsNotOursShouldBeToldAsThat() {
        assertThat(Readiness.down("<html>404</html>")).isEqualTo("the application is not there yet");
        assertThat(Readiness.down("{}")).isEqualTo("it does not say why");
    }
}
