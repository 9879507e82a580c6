package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "203.0.113.77:51234, 203.0.113.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:0DB8:0001:ffff::1, 2001:db8:1::/48",
        "[2001:db8:1:2::9]:443, 2001:db8:1::/48",
        "fe80::1%eth0, fe80:0:0::/48",
        "::ffff:203.0.113.77, 203.0.113.0/24",
        "::1, 0:0:0::/48"
    })
    void anAddressShouldBeShortenedToItsNetwork(String address, String network) {
        assertThat(Network.of(address).text()).isEqualTo(network);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "localhost", "cafe", "1.2.3", "999.1.1.1", "1.2.3.4.5", "job:x", "2001:db8", ":::", "<b>"})
    void whatIsNoAddressShouldBeKeptAsNothingAndNeverLookedUp(String other) {
        assertThat(Network.of(other).text()).isEmpty();
    }
}
