package app.candor.it;

import static app.candor.it.Stack.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What open pages hear of a company's work: its people everything, others nothing, and whoever may not see it any more
 * nothing from then on, although their page stays open and its connection with it.
 */
@ExtendWith(Stack.Extension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern CHANNEL = Pattern.compile("/jakarta\\.faces\\.push/live\\?[0-9a-f-]{36}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String TEMPLATE =
            "{\"title\":\"Live\",\"language\":\"en\",\"questions\":[{\"type\":\"text\",\"prompt\":\"What?\"}]}";

    private final Stack stack;
    private Realm realm;
    private Company ours;
    private Company theirs;

    LiveIT(Stack stack) {
        this.stack = stack;
    }

    /** Somebody of a company with a page of it open. */
    private final class Listener implements WebSocket.Listener, AutoCloseable {
        final String name;
        final String id;
        final List<String> heard = new CopyOnWriteArrayList<>();
        final CompletableFuture<Void> closed = new CompletableFuture<>();
        final Visitor visitor = new Visitor(stack.candor().base());
        final String channel;
        private final WebSocket socket;

        Listener(String name, String page) {
            this.name = name;
            id = withToken(realm.token(name)).get("/api/v1/me").path("id");
            String body = visitor.signIn(page, name, Realm.password()).body().replace("\\/", "/");
            Matcher address = CHANNEL.matcher(body);
            assertThat(address.find()).as("the page listens: " + body).isTrue();
            channel = address.group();
            socket = connect(channel, this).join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
            Matcher id = ID.matcher(text);
            heard.add(id.find() ? id.group() : text.toString());
            webSocket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            closed.complete(null);
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    private CompletableFuture<WebSocket> connect(String channel, WebSocket.Listener listener) {
        URI base = stack.candor().base();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", base.toString())
                .buildAsync(URI.create("ws://" + base.getAuthority() + channel), listener);
    }

    /** A company with a published template and one invitation. */
    private final class Company {
        final String name = "Live " + UUID.randomUUID();
        final String boss = realm.person(name, "hr");
        final String id;
        final String template;
        final String page;

        Company() {
            id = hr().get("/api/v1/me").path("companyId");
            template = hr().body(TEMPLATE).post("/api/v1/templates").path("id");
            hr().post("/api/v1/templates/" + template + "/publish").then().statusCode(200);
            page = "/hr/review?id=" + invites();
        }

        RequestSpecification hr() {
            return withToken(realm.token(boss));
        }

        Listener listener() {
            return new Listener(realm.person(name, "hr"), page);
        }

        /** Something happens in the company: the id of the invitation that pages hear of. */
        String invites() {
            return hr().body(Map.of(
                            "templateId", template, "candidateName", "Lin", "candidateEmail", "lin@example.test"))
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
    }

    @BeforeEach
    void begin() {
        realm = new Realm(stack);
        ours = new Company();
        theirs = new Company();
    }

    /** Two things happen, one after the other was heard: what was told with the first has arrived by then. */
    private void happens(Company company, Listener witness) {
        for (int i = 0; i < 2; i++) {
            String invitation = company.invites();
            await().atMost(SOON).untilAsserted(() -> assertThat(witness.heard).contains(invitation));
        }
    }

    @Test
    void nobodyShouldHearOfAnotherCompany() {
        try (Listener hana = ours.listener();
                Listener max = ours.listener();
                Listener spy = theirs.listener()) {
            happens(ours, hana);
            happens(theirs, spy);
            happens(ours, max);
            assertThat(hana.heard).isNotEmpty().doesNotContainAnyElementsOf(spy.heard);
            assertThat(max.heard).containsAll(hana.heard.subList(0, 2)).doesNotContainAnyElementsOf(spy.heard);
        }
    }

    @Test
    void whoMayNotSeeItAnyMoreShouldHearNothing() {
        try (Listener stays = ours.listener();
                Listener removed = ours.listener();
                Listener suspended = ours.listener();
                Listener demoted = ours.listener();
                Listener signedOut = ours.listener()) {
            List<Listener> others = List.of(removed, suspended, demoted, signedOut);
            happens(ours, stays);
            for (Listener other : others) {
                await().atMost(SOON).untilAsserted(() -> assertThat(other.heard).isNotEmpty());
            }
            ours.hr()
                    .delete("/api/v1/companies/" + ours.id + "/members/" + removed.id)
                    .then()
                    .statusCode(204);
            admin("/users/" + suspended.id + "/suspend", Map.of("reason", "Left."));
            admin("/users/" + signedOut.id + "/sign-out", Map.of());
            stack.as(Person.ADMIN)
                    .header(
                            "If-Match",
                            stack.as(Person.ADMIN)
                                    .get("/api/v1/users/" + demoted.id)
                                    .header("ETag"))
                    .body(Map.of("roles", List.of("candidate")))
                    .put("/api/v1/users/" + demoted.id + "/roles")
                    .then()
                    .statusCode(200);
            happens(ours, stays);
            for (Listener other : others) {
                other.heard.clear();
            }
            happens(ours, stays);
            assertThat(others).allSatisfy(other -> assertThat(other.heard).isEmpty());
        }
    }

    private void admin(String path, Map<String, Object> body) {
        stack.as(Person.ADMIN).body(body).post("/api/v1" + path).then().statusCode(200);
    }

    @Test
    void whoSignsOutShouldHearNothingAndTheirChannelShouldBeClosed() {
        try (Listener stays = ours.listener();
                Listener leaves = ours.listener()) {
            happens(ours, stays);
            leaves.visitor.get("/logout");
            await().atMost(SOON).until(leaves.closed::isDone);
            leaves.heard.clear();
            happens(ours, stays);
            assertThat(leaves.heard).isEmpty();
            var late = new WebSocket.Listener() {
                final CompletableFuture<Void> ended = new CompletableFuture<>();

                @Override
                public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
                    ended.complete(null);
                    return null;
                }

                @Override
                public void onError(WebSocket webSocket, Throwable error) {
                    ended.complete(null);
                }
            };
            connect(leaves.channel, late).exceptionally(refused -> {
                late.ended.complete(null);
                return null;
            });
            await().atMost(SOON).until(late.ended::isDone);
        }
    }
}
