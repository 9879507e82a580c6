package app.candor.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what a reader typed into an address, and reads it again. */
@Named
@ApplicationScoped
public class Addresses {
    /** What a field of an address says; {@code null} when it was left empty. */
    public static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** A value of a query; empty for {@code null}. */
    public String encode(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
