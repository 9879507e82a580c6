package app.candor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSecretTest {
    @Test
    void itShouldBeRandomAndLeaveOnlyItsHash() {
        var secret = LinkSecret.fresh();
        assertThat(secret.text()).hasSize(32).isNotEqualTo(LinkSecret.fresh().text());
        assertThat(LinkSecret.hasForm(secret.text())).isTrue();
        assertThat(secret.hash()).hasSize(64).isEqualTo(new LinkSecret(secret.text()).hash());
        assertThat(secret).hasToString("LinkSecret[…]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "abcdefghijklmnopqrstuvwxyz01234!", "abcdefghijklmnopqrstuvwxyz0123456"})
    void whatWeNeverGiveShouldNotEvenBeLookedUp(String text) {
        assertThat(LinkSecret.hasForm(text)).isFalse();
    }
}
