package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    @Test
    void theSealShouldOpenWithItsOwnKeyOnly() {
        var seal = new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        var other = new Seal("MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        String sealed = seal.close("secret");
        assertThat(seal.open(sealed)).isEqualTo("secret");
        assertThat(seal.close("secret")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.open(sealed.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.open("AA")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aWrongKeyShouldSayWhatItMustBe(String key) {
        assertThatThrownBy(() -> new Seal(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 bytes in base64");
    }

    @Test
    void aDerivedSealShouldOpenForItsOwnPurposeOnly() {
        var seal = new Seal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        String sealed = seal.derived("a", "bc").close("text");
        assertThat(seal.derived("a", "bc").open(sealed)).isEqualTo("text");
        assertThatThrownBy(() -> seal.derived("ab", "c").open(sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.open(sealed)).isInstanceOf(IllegalArgumentException.class);
    }
}
