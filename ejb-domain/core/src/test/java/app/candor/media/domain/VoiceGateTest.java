package app.candor.media.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceGateTest {
    private final TimeRange segment = new TimeRange(10_000, 20_000);

    @Test
    void silenceShouldKeepItShut() {
        assertThat(VoiceGate.opens(segment, List.of(new TimeRange(0, 60_000)))).isFalse();
        assertThat(VoiceGate.opens(segment, List.of(new TimeRange(9_000, 15_000), new TimeRange(15_100, 20_000))))
                .isFalse();
    }

    @Test
    void oneWordShouldOpenIt() {
        assertThat(VoiceGate.opens(segment, List.of(new TimeRange(10_000, 19_750))))
                .isTrue();
        assertThat(VoiceGate.opens(segment, List.of(new TimeRange(20_000, 30_000))))
                .isTrue();
        assertThat(VoiceGate.opens(segment, List.of())).isTrue();
    }
}
