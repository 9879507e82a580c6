package app.candor.shared.config;

import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a {@link Setting} may hold. */
final class Rule {
    private final String kind;
    private final Function<String, Optional<String>> complaint;

    private Rule(String kind, Function<String, Optional<String>> complaint) {
        this.kind = kind;
        this.complaint = complaint;
    }

    /** For the documentation: {@code number 1–65535}. */
    String kind() {
        return kind;
    }

    /** The rest of a sentence that begins with the name of the setting, or empty when the value is fine. */
    Optional<String> complaint(String value) {
        return complaint.apply(value);
    }

    static Rule text() {
        return new Rule("text", value -> Optional.empty());
    }

    static Rule path() {
        return new Rule("path", value -> unless(value.indexOf('\0') < 0, "must be a path of the file system"));
    }

    static Rule flag() {
        return oneOf("true", "false");
    }

    static Rule oneOf(String... choices) {
        return new Rule(
                String.join(" or ", choices),
                value -> unless(
                        List.of(choices).contains(value),
                        "must be " + String.join(" or ", choices) + ", not \"" + value + "\""));
    }

    static Rule someOf(String... choices) {
        return new Rule("list of " + String.join(", ", choices), value -> {
            List<String> wrong = Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !List.of(choices).contains(part))
                    .toList();
            return unless(
                    wrong.isEmpty(),
                    "must be a comma-separated choice of " + String.join(", ", choices) + ", not \"" + value + "\"");
        });
    }

    static Rule number(long from, long to) {
        return new Rule("number " + from + "–" + to, value -> {
            String sentence = "must be a whole number from " + from + " to " + to + ", not \"" + value + "\"";
            try {
                long number = Long.parseLong(value);
                return unless(number >= from && number <= to, sentence);
            } catch (NumberFormatException e) {
                return Optional.of(sentence);
            }
        });
    }

    static Rule httpUrl() {
        return new Rule("http(s) URL", value -> {
            String sentence = "must be a URL such as https://candor.example.com, not \"" + value + "\"";
            try {
                URI uri = URI.create(value);
                boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                return unless(http && uri.getHost() != null && !value.endsWith("/"), sentence);
            } catch (IllegalArgumentException e) {
                return Optional.of(sentence);
            }
        });
    }

    static Rule jdbcUrl() {
        return new Rule(
                "JDBC URL",
                value -> unless(
                        value.matches("jdbc:postgresql://[^/\\s]+/[^/\\s]+"),
                        "must look like jdbc:postgresql://host:5432/candor"));
    }

    static Rule hostPorts() {
        return new Rule(
                "host:port list",
                value -> unless(
                        value.matches("[^,:\\s]+:\\d{1,5}(,[^,:\\s]+:\\d{1,5})*"),
                        "must be host:port, or several with commas, not \"" + value + "\""));
    }

    static Rule mailAddress() {
        return new Rule(
                "mail address",
                value -> unless(
                        value.matches("[^@\\s<>]+@[^@\\s<>]+"), "must be a mail address, not \"" + value + "\""));
    }

    /** The value is never repeated in the sentence: it is a secret. */
    static Rule base64Key(int bytes) {
        String sentence = "must be " + bytes + " random bytes in Base64 (openssl rand -base64 " + bytes + ")";
        return new Rule("Base64, " + bytes + " bytes", value -> {
            try {
                return unless(Base64.getDecoder().decode(value).length == bytes, sentence);
            } catch (IllegalArgumentException e) {
                return Optional.of(sentence);
            }
        });
    }

    private static Optional<String> unless(boolean fine, String sentence) {
        return fine ? Optional.empty() : Optional.of(sentence);
    }
}
