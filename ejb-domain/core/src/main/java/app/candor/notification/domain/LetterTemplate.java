package app.candor.notification.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter in one language from {@code resources/mail/<name>.<language>.txt}: the subject on the first line, then
 * paragraphs between empty lines, with {@code {placeholders}}. The HTML rendering has the same words in
 * {@code mail/letter.html}; a paragraph that is only {@code {link}} becomes its button, labelled by the line
 * {@code button: …}. A paragraph that begins with {@code [name] } is left out when there is nothing for that name.
 */
public final class LetterTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WHEN = Pattern.compile("\\[(\\w+)] (.*)", Pattern.DOTALL);
    private static final String BUTTON = "button: ";
    private static final String STOP = "stop";

    private final String language;
    private final String subject;
    private final String button;
    private final String[] paragraphs;

    private LetterTemplate(String language, String source) {
        String[] parts = source.replace("\r", "").strip().split("\n{2,}");
        this.language = language;
        String[] head = parts[0].split("\n");
        this.subject = head[0];
        this.button = head.length > 1 ? head[1].substring(BUTTON.length()) : "";
        this.paragraphs = Arrays.copyOfRange(parts, 1, parts.length);
    }

    /** The template in that language, in English when there is none. */
    public static LetterTemplate of(String name, String language) {
        String found =
                language != null && LetterTemplate.class.getResource(path(name, language)) != null ? language : "en";
        return new LetterTemplate(found, read(path(name, found)));
    }

    private static String path(String name, String language) {
        return "/mail/" + name + "." + language + ".txt";
    }

    private static String read(String path) {
        try (InputStream in = LetterTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no mail template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language that the letter is really in. */
    public String language() {
        return language;
    }

    public Mail fill(String to, String toName, Map<String, String> values) {
        List<String> wanted = wanted(values);
        String text = fill(String.join("\n\n", wanted), values, false) + "\n";
        String line =
                fill(subject, values, false).replaceAll("\\p{Cntrl}+", " ").strip();
        String html = read("/mail/letter.html")
                .replace("{{language}}", language)
                .replace("{{title}}", escape(line))
                .replace("{{body}}", body(wanted, values));
        return new Mail(to, toName, line, text, html);
    }

    private List<String> wanted(Map<String, String> values) {
        List<String> wanted = new ArrayList<>();
        for (String paragraph : paragraphs) {
            Matcher when = WHEN.matcher(paragraph);
            if (!when.matches()) {
                wanted.add(paragraph);
            } else if (!values.get(when.group(1)).isEmpty()) {
                wanted.add(when.group(2));
            }
        }
        return wanted;
    }

    private String body(List<String> wanted, Map<String, String> values) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : wanted) {
            if ("{link}".equals(paragraph)) {
                String link = escape(values.get("link"));
                body.append("<p class=\"action\"><a href=\"")
                        .append(link)
                        .append("\">")
                        .append(escape(button))
                        .append("</a></p>\n<p class=\"address\">")
                        .append(link)
                        .append("</p>\n");
            } else {
                body.append("<p>")
                        .append(fill(escape(paragraph), values, true).replace("\n", "<br>"))
                        .append("</p>\n");
            }
        }
        return body.toString();
    }

    private static String fill(String template, Map<String, String> values, boolean html) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException("the letter has nothing for {" + matcher.group(1) + "}");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(html ? marked(matcher.group(1), value) : value));
        }
        return matcher.appendTail(filled).toString();
    }

    /** What people typed is text; only our own address to stop letters is a link. */
    private static String marked(String name, String value) {
        String text = escape(value);
        return STOP.equals(name) ? "<a href=\"" + text + "\">" + text + "</a>" : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
