package app.candor.interviewing.domain;

import java.util.Locale;

/** What a request says that it comes from, without versions and devices: those would tell one person from another. */
public enum BrowserFamily {
    CHROME,
    EDGE,
    FIREFOX,
    OPERA,
    SAFARI,
    /** No browser, or one that looks ahead for somebody, such as a mail scanner. */
    PROGRAM,
    OTHER;

    /** @param userAgent the header; {@code null} for none */
    public static BrowserFamily of(String userAgent) {
        String said = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (!said.startsWith("mozilla/") || said.matches(".*(bot|crawl|spider|preview|scan|fetch|headless).*")) {
            return PROGRAM;
        }
        // Each calls itself by the names of those before it, so the youngest name decides.
        if (said.contains("edg/") || said.contains("edga/") || said.contains("edgios/")) {
            return EDGE;
        }
        if (said.contains("opr/") || said.contains("opt/")) {
            return OPERA;
        }
        if (said.contains("firefox/") || said.contains("fxios/")) {
            return FIREFOX;
        }
        if (said.contains("chrome/") || said.contains("crios/")) {
            return CHROME;
        }
        return said.contains("safari/") ? SAFARI : OTHER;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
