package app.candor.adapter.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedAccountTest {
    private static Problem.Violation violation(String body) {
        return RefusedAccount.problem(body).violations().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalidPasswordMinLengthMessage | Invalid password: minimum length 12. | Choose a password of at least 12 characters.",
                "invalidPasswordMinDigitsMessage | Ungültiges Passwort: 2 Zahlen. | Choose a password with digits, at least 2.",
                "invalidPasswordNotEmailMessage | Invalid password. | Choose a password that is not your address.",
                "invalidPasswordBlacklistedMessage | No. | Choose another password: this one is too well known.",
                "invalidPasswordMinDigitsMessage | a number that is not there | a number that is not there",
                "invalidPasswordOfAPlugIn | It holds your cat's name. | It holds your cat's name.",
            })
    void whatIsKnownShouldBeSaidInOurWords(String key, String description, String expected) {
        Problem.Violation violation =
                violation("{\"error\":\"" + key + "\",\"error_description\":\"" + description + "\"}");
        assertThat(violation.field()).isEqualTo("password");
        assertThat(violation.message()).isEqualTo(expected);
    }

    @Test
    void theFieldThatIsMeantShouldBeNamed() {
        assertThat(violation("{\"field\":\"lastName\",\"errorMessage\":\"error-person-name-invalid-character\"}")
                        .field())
                .isEqualTo("lastName");
        assertThat(violation("{\"field\":\"username\",\"errorMessage\":\"error-invalid-length\"}")
                        .field())
                .isEqualTo("email");
        assertThat(violation("{\"field\":\"password\",\"errorMessage\":\"\"}").message())
                .isEqualTo("Choose another password: this one is too easy.");
        assertThat(violation("<html>").message()).isEqualTo("The sign-in does not take these data.");
    }
}
