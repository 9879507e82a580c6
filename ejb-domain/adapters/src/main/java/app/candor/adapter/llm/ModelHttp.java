package app.candor.adapter.llm;

import app.candor.adapter.remote.EngineHttp;
import app.candor.analysis.AnalysisStopped;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** LangChain4j's way to the network for one call: {@link EngineHttp}, which unlike the one that it brings can be stopped. */
final class ModelHttp implements HttpClient {
    private static final int LARGEST_REPLY_BYTES = 4 << 20;

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

    private final EngineHttp http;

    private ModelHttp(Duration timeout, BooleanSupplier stop) {
        this.http = new EngineHttp(LlmAnswerAssessor.NAME, timeout, LARGEST_REPLY_BYTES, stop, AnalysisStopped::new);
    }

    static HttpClientBuilder builder(Duration timeout, BooleanSupplier stop) {
        return new Builder(timeout, stop);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        EngineHttp.Reply reply = http.send(translated(request));
        if (reply.status() < 200 || reply.status() > 299) {
            throw new Declined(reply.status(), reply.retryAfter());
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(reply.status())
                .headers(reply.headers().map())
                .body(new String(reply.body(), StandardCharsets.UTF_8))
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
