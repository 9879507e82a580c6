package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.co", "zoë.o'hara+x@mail.example.com", " spaced@example.com ", "a@xn--bcher-kva.example"})
    void addressesShouldPass(String email) {
        assertThatCode(() -> CandidateRules.check("Zoë", email)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zoe",
                "zoe@",
                "@example.com",
                "zoe@example",
                "zoe@@example.com",
                "zoe@example..com",
                "zoe@-example.com",
                "zoe@example.com\nBcc: all@example.com",
                "Zoe <zoe@example.com>",
                "a@example.com,b@example.com"
            })
    void whatIsNoAddressShouldBeRefused(String email) {
        assertThatThrownBy(() -> CandidateRules.check("Zoë", email))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not an email address");
    }

    @Test
    void aNameShouldBeOneLine() {
        assertThatThrownBy(() -> CandidateRules.check("Zoë\r\nBcc: all@example.com", "zoe@example.com"))
                .hasMessageContaining("control character");
        assertThatThrownBy(() -> CandidateRules.check(null, null)).hasMessage("2 fields need your attention.");
    }

    @Test
    void anAddressMadeToBurnTimeShouldBeRefusedAtOnce() {
        String evil = "a@" + "a.".repeat(120) + "!";
        Instant start = Instant.now();
        assertThatThrownBy(() -> CandidateRules.check("Zoë", evil)).isInstanceOf(Problem.class);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }
}
