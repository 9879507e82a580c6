package app.candor.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {
    @ParameterizedTest
    @CsvSource({"acme-robotics,Acme Robotics", "acme,Acme", "north_wind  trading,North Wind Trading", "--,--"})
    void aKeyShouldSuggestAName(String key, String name) {
        assertThat(new CompanyKey(key).suggestedName()).isEqualTo(name);
    }

    @Test
    void caseAndSpaceAroundAKeyShouldNotMakeAnotherCompany() {
        assertThat(CompanyKey.of(" Acme ")).isEqualTo(CompanyKey.of("acme")).isPresent();
    }

    @Test
    void aClaimThatIsNoKeyShouldBeNoCompany() {
        assertThat(CompanyKey.of(null)).isEmpty();
        assertThat(CompanyKey.of("  ")).isEmpty();
        assertThat(CompanyKey.of("x".repeat(CompanyKey.LONGEST + 1))).isEmpty();
        assertThat(CompanyKey.of("x".repeat(CompanyKey.LONGEST))).isPresent();
    }
}
