package app.candor.ui.interview;

import app.candor.interviewing.InterviewView;
import app.candor.shared.Languages;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes the HTML that a candidate's browser gets. */
final class InterviewPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final String SHELL = read("page.html");
    private static final String NOTICE = read("notice.html");

    private InterviewPage() {}

    /** The shell in which the scripts run the interview. */
    static String interview(InterviewView view, Standing standing, String language) {
        Texts texts = Texts.in(language);
        return fill(
                SHELL,
                Map.of(
                        "language", escape(texts.language()),
                        "title", escape(view.title()),
                        "loading", escape(texts.get("loading")),
                        "no-script", escape(texts.get("no-script")),
                        "skip", escape(texts.get("skip-link")),
                        "languages", languages(texts, standing),
                        "data", data(view, standing, texts)));
    }

    /** What the scripts of a page are told, as JSON. */
    private static String data(InterviewView view, Standing standing, Texts texts) {
        JsonObjectBuilder words = Json.createObjectBuilder();
        texts.all().forEach(words::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("language", texts.language())
                .add("company", view.companyName())
                .add("texts", words);
        if (standing.isFramed()) {
            json.add("secret", standing.secret());
        }
        // Nothing in a JSON string needs "<", and without it no text can close the element.
        return json.build().toString().replace("<", "\\u003c");
    }

    /**
     * @param view of the interview, {@code null} when there is none
     * @param language of the reader
     */
    static String notice(Notice notice, InterviewView view, Standing standing, String language) {
        Texts texts = Texts.in(language);
        String company = view == null ? "" : view.companyName();
        String prefix = "notice." + notice.key();
        String hint = view != null && StatusSections.isCorrectable(view) ? "correct.hint" : prefix + ".hint";
        return fill(
                NOTICE,
                Map.of(
                        "language", escape(texts.language()),
                        "kind", notice.key(),
                        "company", escape(company),
                        "logo", standing.isFramed() ? "" : logo(view),
                        "title", escape(texts.get(prefix + ".title")),
                        "text", escape(texts.get(prefix + ".text", "company", company)),
                        "hint", escape(texts.get(hint, "company", company)),
                        "status", view == null ? "" : StatusSections.of(view, texts),
                        "scripts", view == null ? "" : scripts(view, standing, texts),
                        "languages", languages(texts, standing)));
    }

    /** A cookie says whose it is, which a frame does not have. */
    private static String logo(InterviewView view) {
        return view == null || view.logo() == null
                ? ""
                : "<img class=\"logo\" src=\"/api/v1/interview/logo\" alt=\""
                        + escape(view.logo().alt()) + "\">";
    }

    /** A page on which nothing is to be done runs no scripts. */
    private static String scripts(InterviewView view, Standing standing, Texts texts) {
        return StatusSections.isCorrectable(view)
                ? "<link rel=\"stylesheet\" href=\"/interview/recording.css\">"
                        + "<script type=\"application/json\" id=\"interview-data\">" + data(view, standing, texts)
                        + "</script>"
                        + "<script type=\"module\" src=\"/interview/correct.js\"></script>"
                : "";
    }

    /** The switch that everybody is offered; each language in its own words. */
    private static String languages(Texts texts, Standing standing) {
        String links = Languages.CODES.stream()
                .map(code -> "<a href=\"" + escape(standing.address()) + "?lang=" + code + "\" lang=\"" + code
                        + "\" hreflang=\"" + code + "\""
                        + (code.equals(texts.language()) ? " aria-current=\"true\"" : "") + ">"
                        + escape(name(code)) + "</a>")
                .collect(Collectors.joining());
        return "<nav class=\"languages\" aria-label=\"" + escape(texts.get("language.label")) + "\">" + links
                + "</nav>";
    }

    private static String name(String code) {
        Locale language = Locale.forLanguageTag(code);
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static String fill(String html, Map<String, String> places) {
        return PLACE.matcher(html)
                .replaceAll(place ->
                        Matcher.quoteReplacement(Objects.requireNonNull(places.get(place.group(1)), place.group())));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String read(String name) {
        try (InputStream in = InterviewPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
