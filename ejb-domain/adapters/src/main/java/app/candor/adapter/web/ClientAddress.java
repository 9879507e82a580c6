package app.candor.adapter.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request comes. {@code X-Forwarded-For} is believed only as far as our own proxies wrote it: each appends
 * the address of its peer, so whatever stands further left may be anybody's invention.
 */
@ApplicationScoped
public class ClientAddress {
    /** IPv4 or IPv6 in digits, perhaps with a zone or port. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:%\\[\\]]{2,60}");

    private int proxies;

    protected ClientAddress() {}

    /** @param proxies of ours in front of the server, 0–9 */
    @Inject
    public ClientAddress(@ConfigProperty(name = "candor.http.proxies") int proxies) {
        this.proxies = proxies;
    }

    /** The peer's address when the proxies did not say. */
    String of(HttpServletRequest request) {
        if (proxies == 0) {
            return request.getRemoteAddr();
        }
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String hop : header.split(",")) {
                hops.add(hop.strip());
            }
        }
        int position = hops.size() - proxies;
        String claimed = position < 0 ? "" : hops.get(position);
        return ADDRESS.matcher(claimed).matches() ? claimed : request.getRemoteAddr();
    }
}
