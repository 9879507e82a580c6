package app.candor.identity.domain;

import app.candor.shared.Problem.Violation;
import java.net.IDN;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose pages may show a company's interviews in a frame. They go into a header as they are, so only plain names of
 * servers are taken: no wildcards, no paths, no addresses in brackets (CSP 3 has no grammar for those).
 */
final class EmbedOrigins {
    /** A header has to hold them all. */
    private static final int MOST = 10;

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");
    /** RFC 1123, section 2.1, after RFC 5891. */
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    private EmbedOrigins() {}

    /**
     * The origins in the one spelling that browsers compare (RFC 6454), each once, separated by spaces.
     *
     * @param violations where it is noted what is wrong, one for each origin
     */
    static String canonical(List<String> wanted, Collection<Violation> violations) {
        Set<String> origins = new LinkedHashSet<>();
        for (String origin : wanted) {
            if (origin == null || origin.isBlank()) {
                continue;
            }
            String said = origin.strip();
            origin(said)
                    .ifPresentOrElse(
                            origins::add,
                            () -> violations.add(new Violation(
                                    "embedOrigins",
                                    String.format(
                                            "“%s” is not the address of a site. Write one such as https://careers.example.com,"
                                                    + " without a path and without wildcards.",
                                            abridged(said)))));
        }
        if (origins.size() > MOST) {
            violations.add(new Violation("embedOrigins", "Up to 10 sites, please."));
        }
        return String.join(" ", origins);
    }

    static List<String> list(String canonical) {
        return canonical.isEmpty() ? List.of() : List.of(canonical.split(" "));
    }

    private static Optional<String> origin(String said) {
        try {
            int host = said.indexOf("://") + 3;
            int end = said.indexOf('/', host);
            String rest = end < 0 ? "" : said.substring(end);
            if (host < 3 || !(rest.isEmpty() || rest.equals("/"))) {
                return Optional.empty();
            }
            String authority = end < 0 ? said.substring(host) : said.substring(host, end);
            int colon = authority.indexOf(':');
            String name = IDN.toASCII(colon < 0 ? authority : authority.substring(0, colon))
                    .toLowerCase(Locale.ROOT);
            String scheme = said.substring(0, host - 3).toLowerCase(Locale.ROOT);
            boolean trusted = scheme.equals("https") || scheme.equals("http") && OWN_MACHINE.contains(name);
            if (!trusted || !HOST.matcher(name).matches()) {
                return Optional.empty();
            }
            String port = colon < 0 ? "" : port(scheme, authority.substring(colon + 1));
            return Optional.of(URI.create(scheme + "://" + name + port).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** With its colon; empty for the one that goes without saying. */
    private static String port(String scheme, String said) {
        int port = Integer.parseInt(said);
        if (!said.matches("\\d{1,5}") || port < 1 || port > 65_535) {
            throw new NumberFormatException(said);
        }
        return port == (scheme.equals("https") ? 443 : 80) ? "" : ":" + port;
    }

    private static String abridged(String said) {
        return said.length() > 100 ? said.substring(0, 100) + "…" : said;
    }
}
