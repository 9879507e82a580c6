package app.candor.ui.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what a reader typed into an address. */
@Named
@ApplicationScoped
public class Addresses {
    /** A value of a query; empty for {@code null}. */
    public String encode(String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
