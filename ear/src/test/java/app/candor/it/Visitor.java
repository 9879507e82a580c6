package app.candor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts and pictures: it keeps cookies, and goes where it is sent only when told to. */
public final class Visitor {
    private static final Pattern SIGN_IN_FORM = Pattern.compile(
            "id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"|action=\"([^\"]+)\"[^>]*id=\"kc-form-login\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final Pattern EXPIRED = Pattern.compile("(?i)max-age=0|expires=Thu, 01[ -]Jan[ -]1970");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    // As browsers do, whatever the port; names are unique among our servers.
    private final Map<String, String> cookies = new TreeMap<>();
    private final URI base;

    public Visitor(URI base) {
        this.base = base;
    }

    /** An answer, with the address that gave it. */
    public record Answer(URI uri, HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Path and query. */
        public String path() {
            return uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery());
        }

        public URI location() {
            return uri.resolve(header("Location"));
        }

        public boolean asksToSignIn() {
            return status() == 200 && body().contains("kc-form-login");
        }
    }

    /** One answer, whatever it is. */
    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder(base.resolve(path)), headers);
    }

    /** The answer at the end of all redirects. */
    public Answer open(String path) {
        return follow(get(path));
    }

    private Answer follow(Answer first) {
        Answer answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.status() / 100 == 3; i++) {
            answer = send(HttpRequest.newBuilder(answer.location()));
        }
        return answer;
    }

    /** Opens a page, signs in at Keycloak and answers the page that follows. */
    public Answer signIn(String path, String name, String password) {
        return follow(submit(open(path), name, password));
    }

    /** Fills in the form of that page of Keycloak, whatever its id, and answers the page at the end of all redirects. */
    Answer fill(Answer page, Map<String, String> fields) {
        Matcher action = FORM.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form: " + page.status() + " " + page.uri() + "\n" + page.body());
        }
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return follow(
                send(HttpRequest.newBuilder(page.uri().resolve(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))));
    }

    /** Fills in Keycloak's form; answers what comes next, not where that leads. */
    Answer submit(Answer form, String name, String password) {
        Matcher action = SIGN_IN_FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("no form to sign in with: " + form.status() + " " + form.uri());
        }
        String address = (action.group(1) == null ? action.group(2) : action.group(1)).replace("&amp;", "&");
        String body = "username=" + encoded(name) + "&password=" + encoded(password);
        return send(HttpRequest.newBuilder(form.uri().resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder builder, String... headers) {
        builder.timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (headers.length > 0) {
            builder.headers(headers);
        }
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            keep(response.headers().allValues("Set-Cookie"));
            return new Answer(request.uri(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(List<String> set) {
        for (String each : set) {
            String pair = each.split(";", 2)[0];
            String name = pair.substring(0, pair.indexOf('='));
            if (EXPIRED.matcher(each).find()) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(name.length() + 1));
            }
        }
    }
}
