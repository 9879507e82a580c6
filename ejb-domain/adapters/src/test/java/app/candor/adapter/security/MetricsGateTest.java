package app.candor.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsGateTest {
    private static final String ADMITTED = "200";

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,      ,             200",
        "::1,            ,             200",
        "192.0.2.7,      ,             401",
        "127.0.0.1,      192.0.2.7,    401"
    })
    void withoutATokenOnlyThisMachineShouldBeLetIn(String address, String forwardedFor, String expected)
            throws Exception {
        assertThat(answer(
                        Optional.empty(),
                        address,
                        forwardedFor == null ? Map.of() : Map.of("X-Forwarded-For", forwardedFor)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Bearer secret, 200", "Bearer wrong, 401", "secret, 401", ", 401"})
    void aConfiguredTokenShouldBeAskedOfEverybody(String authorization, String expected) throws Exception {
        Map<String, String> headers = authorization == null ? Map.of() : Map.of("Authorization", authorization);
        assertThat(answer(Optional.of("secret"), "127.0.0.1", headers)).isEqualTo(expected);
        assertThat(answer(Optional.of("secret"), "192.0.2.7", headers)).isEqualTo(expected);
    }

    @Test
    void theStandardForwardedHeaderShouldCountToo() throws Exception {
        assertThat(answer(Optional.empty(), "127.0.0.1", Map.of("Forwarded", "for=192.0.2.7")))
                .isEqualTo("401");
    }

    private static String answer(Optional<String> token, String address, Map<String, String> headers) throws Exception {
        MetricsGate gate = new MetricsGate();
        gate.token = token;
        AtomicInteger status = new AtomicInteger();
        gate.doFilter(
                stub(HttpServletRequest.class, (name, arguments) -> switch (name) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getRequestURI" -> "/metrics";
                    default -> null;
                }),
                stub(HttpServletResponse.class, (name, arguments) -> {
                    if (name.equals("setStatus")) {
                        status.set((Integer) arguments[0]);
                    }
                    return name.equals("getOutputStream") ? nowhere() : null;
                }),
                (request, response) -> status.set(Integer.parseInt(ADMITTED)));
        return Integer.toString(status.get());
    }

    private interface Answers {
        Object to(String method, Object[] arguments) throws Exception;
    }

    private static <T> T stub(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments)));
    }

    private static ServletOutputStream nowhere() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int value) {
                // Nobody reads the sentence here.
            }
        };
    }
}
