package app.candor.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {
    @ParameterizedTest
    @CsvSource({
        "acme-robotics,Acme Robotics",
        "acme,Acme",
        "north_wind,North Wind",
        "--,--",
        "OpenCV AG,OpenCV AG",
        "two words,two words"
    })
    void aClaimShouldSuggestAName(String key, String name) {
        assertThat(CompanyKey.of(key)).map(CompanyKey::name).contains(name);
    }

    @Test
    void caseAndSpaceAroundAKeyShouldNotMakeAnotherCompany() {
        assertThat(CompanyKey.of(" Acme ")).map(CompanyKey::value).contains("acme");
    }

    @Test
    void aClaimThatIsNoKeyShouldBeNoCompany() {
        assertThat(CompanyKey.of(null)).isEmpty();
        assertThat(CompanyKey.of("  ")).isEmpty();
        assertThat(CompanyKey.of("x".repeat(CompanyKey.LONGEST + 1))).isEmpty();
        assertThat(CompanyKey.of("x".repeat(CompanyKey.LONGEST))).isPresent();
    }
}
