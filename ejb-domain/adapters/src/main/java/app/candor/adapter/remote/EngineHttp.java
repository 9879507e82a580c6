package app.candor.adapter.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The way to the network for one request. Bounds the time of the whole reply (the JDK's timeout ends with the headers) and its
 * size, and can be stopped.
 *
 * @param engine as it is called at the beginning of a sentence
 * @param timeout until the last byte of the reply
 * @param largestReply in bytes
 * @param stop looked at while waiting
 * @param stopped makes what is thrown when {@code stop} said so, or the thread was interrupted
 */
public record EngineHttp(
        String engine, Duration timeout, int largestReply, BooleanSupplier stop, Supplier<RuntimeException> stopped) {
    private static final long LOOK_MS = 200;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A whole reply, whatever its status. */
    public record Reply(int status, HttpHeaders headers, byte[] body) {
        /** How long the engine asks to be left alone; {@code null} when it did not say. */
        public Duration retryAfter() {
            return headers.firstValue("Retry-After")
                    .flatMap(value -> RetryAfter.parse(value, Instant.now()))
                    .orElse(null);
        }
    }

    /**
     * @throws EngineDown when no whole reply came
     */
    public Reply send(HttpRequest request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<?> response = waitFor(
                CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> take(part, body))));
        return new Reply(response.statusCode(), response.headers(), body.toByteArray());
    }

    private void take(Optional<byte[]> part, ByteArrayOutputStream body) {
        part.ifPresent(bytes -> {
            if (body.size() + bytes.length > largestReply) {
                throw new EngineDown(engine + "'s reply is too large.", null, null);
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
                    throw stopped.get();
                }
                if (System.nanoTime() > end) {
                    response.cancel(true);
                    throw new EngineDown(
                            engine + " gave no reply within " + timeout.toSeconds() + " seconds.", null, e);
                }
            } catch (ExecutionException e) {
                throw new EngineDown(engine + " does not answer: " + name(e.getCause()) + ".", null, e);
            } catch (InterruptedException e) {
                response.cancel(true);
                Thread.currentThread().interrupt();
                throw stopped.get();
            }
        }
    }

    private static String name(Throwable cause) {
        return cause instanceof IOException ? cause.getClass().getSimpleName() : "the reply broke off";
    }
}
