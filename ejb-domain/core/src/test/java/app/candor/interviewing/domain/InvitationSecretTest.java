package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
