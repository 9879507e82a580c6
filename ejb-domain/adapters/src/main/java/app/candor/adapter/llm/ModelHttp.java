package app.candor.adapter.llm;

import app.candor.adapter.remote.RetryAfter;
import app.candor.analysis.AnalysisStopped;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * LangChain4j's way to the network for one call. Unlike the one that it brings, it knows {@code Retry-After}, bounds the
 * time of the whole reply (the JDK's timeout ends with the headers), bounds its size, and can be stopped.
 */
final class ModelHttp implements HttpClient {
    private static final int LARGEST_REPLY_BYTES = 4 << 20;
    private static final long LOOK_MS = 200;

    private static final java.net.http.HttpClient CLIENT = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A refusal with what the header said; LangChain4j passes it on as a cause. */
    static final class Declined extends HttpException {
        private static final long serialVersionUID = 1L;

        private final transient Duration retryAfter;

        Declined(int status, Duration retryAfter) {
            super(status, "status " + status);
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    private final Duration timeout;
    private final BooleanSupplier stop;

    private ModelHttp(Duration timeout, BooleanSupplier stop) {
        this.timeout = timeout;
        this.stop = stop;
    }

    static HttpClientBuilder builder(Duration timeout, BooleanSupplier stop) {
        return new Builder(timeout, stop);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<?> response = waitFor(CLIENT.sendAsync(
                translated(request), HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> take(part, body))));
        int status = response.statusCode();
        if (status < 200 || status > 299) {
            throw new Declined(
                    status,
                    response.headers()
                            .firstValue("Retry-After")
                            .flatMap(value -> RetryAfter.parse(value, Instant.now()))
                            .orElse(null));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(status)
                .headers(response.headers().map())
                .body(body.toString(StandardCharsets.UTF_8))
                .build();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("replies are not streamed");
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(
                        request.method().name(),
                        request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()))
                .build();
    }

    private static void take(Optional<byte[]> part, ByteArrayOutputStream body) {
        part.ifPresent(bytes -> {
            if (body.size() + bytes.length > LARGEST_REPLY_BYTES) {
                throw new ModelDown("The language model's reply is too large.", null, null);
            }
            body.writeBytes(bytes);
        });
    }

    private HttpResponse<?> waitFor(CompletableFuture<? extends HttpResponse<?>> response) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            try {
                return response.get(LOOK_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (stop.getAsBoolean()) {
                    response.cancel(true);
                    throw new AnalysisStopped();
                }
                if (System.nanoTime() > end) {
                    response.cancel(true);
                    throw new ModelDown(
                            "The language model gave no reply within " + timeout.toSeconds() + " seconds.", null, e);
                }
            } catch (ExecutionException e) {
                throw new ModelDown("The language model does not answer: " + name(e.getCause()) + ".", null, e);
            } catch (InterruptedException e) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw new AnalysisStopped();
            }
        }
    }

    private static String name(Throwable cause) {
        return cause instanceof IOException ? cause.getClass().getSimpleName() : "the reply broke off";
    }

    private record Builder(Duration timeout, BooleanSupplier stop) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return timeout;
        }

        /** One bound for the whole reply was given already. */
        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new ModelHttp(timeout, stop);
        }
    }
}
