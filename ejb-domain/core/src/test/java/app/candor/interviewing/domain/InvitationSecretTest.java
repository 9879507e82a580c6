package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationSecretTest {
    @Test
    void itShouldBeRandomAndLeaveOnlyItsHash() {
        var secret = InvitationSecret.fresh();
        assertThat(secret.text())
                .hasSize(32)
                .isNotEqualTo(InvitationSecret.fresh().text());
        assertThat(InvitationSecret.hasForm(secret.text())).isTrue();
        assertThat(secret.hash()).hasSize(64).isEqualTo(new InvitationSecret(secret.text()).hash());
        assertThat(secret).hasToString("InvitationSecret[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "abcdefghijklmnopqrstuvwxyz01234!", "abcdefghijklmnopqrstuvwxyz0123456"})
    void whatWeNeverGiveShouldNotEvenBeLookedUp(String text) {
        assertThat(InvitationSecret.hasForm(text)).isFalse();
    }

    @Test
    void theSealShouldOpenWithItsOwnKeyOnly() {
        var seal = new SecretSeal("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        var other = new SecretSeal("MTEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        String sealed = seal.seal("secret");
        assertThat(seal.open(sealed)).isEqualTo("secret");
        assertThat(seal.seal("secret")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> other.open(sealed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.open(sealed.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seal.open("AA")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void aWrongKeyShouldSayWhatItMustBe(String key) {
        assertThatThrownBy(() -> new SecretSeal(key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("32 bytes in base64");
    }
}
