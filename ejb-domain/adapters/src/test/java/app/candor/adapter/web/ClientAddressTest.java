package app.candor.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    private static final String PEER = "10.0.0.7";

    private static String address(int proxies, String... forwardedFor) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                ClientAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> PEER;
                    case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new ClientAddress(proxies).of(request);
    }

    @Test
    void withoutProxiesAHeaderShouldNotBeBelieved() {
        assertThat(address(0, "192.0.2.1")).isEqualTo(PEER);
    }

    @Test
    void onlyWhatOurProxiesWroteShouldBeBelieved() {
        assertThat(address(1, "192.0.2.1, 198.51.100.4")).isEqualTo("198.51.100.4");
        assertThat(address(2, "192.0.2.1", "198.51.100.4, 10.0.0.8")).isEqualTo("198.51.100.4");
        assertThat(address(1, "2001:db8::1")).isEqualTo("2001:db8::1");
    }

    @Test
    void thePeerShouldCountWhenTheProxiesDidNotSay() {
        assertThat(address(2, "192.0.2.1")).isEqualTo(PEER);
        assertThat(address(1)).isEqualTo(PEER);
        assertThat(address(1, "unknown")).isEqualTo(PEER);
        assertThat(address(1, "<script>")).isEqualTo(PEER);
    }
}
