package app.candor.adapter.llm;

import app.candor.adapter.metrics.BusinessCounters;
import app.candor.adapter.metrics.BusinessCounters.CallOutcome;
import app.candor.adapter.metrics.BusinessCounters.Engine;
import app.candor.adapter.remote.EngineDeclined;
import app.candor.adapter.remote.EngineDown;
import app.candor.analysis.AnalysisStopped;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** One request to the model. A model that failed eight of the last ten is not asked for half a minute. */
@ApplicationScoped
public class ChatCall {
    static final double TEMPERATURE = 0.3;

    @Inject
    LlmSettings settings;

    @Inject
    BusinessCounters counters;

    /**
     * @return the reply's text, which may be anything
     * @throws EngineDeclined when the API understood and said no
     * @throws EngineDown when it did not answer within the time, failed, or made no sense
     * @throws AnalysisStopped when {@code stop} said so
     */
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.8, delay = 30_000, failOn = EngineDown.class)
    public String send(Prompts.Prompt prompt, BooleanSupplier stop) {
        try {
            ChatResponse response = model(stop).chat(request(prompt));
            counters.called(Engine.LANGUAGE_MODEL, CallOutcome.ANSWERED);
            count(response.tokenUsage());
            return text(response);
        } catch (RuntimeException e) {
            Optional<ContentFilteredException> filtered = cause(e, ContentFilteredException.class);
            if (filtered.isPresent()) {
                counters.called(Engine.LANGUAGE_MODEL, CallOutcome.ANSWERED);
                return ReplyJson.refusal(filtered.get().getMessage());
            }
            RuntimeException translated = translated(e);
            if (!(translated instanceof AnalysisStopped)) {
                counters.called(
                        Engine.LANGUAGE_MODEL,
                        translated instanceof EngineDeclined ? CallOutcome.REFUSED : CallOutcome.FAILED);
            }
            throw translated;
        }
    }

    /** Not every API says how much it was. */
    private void count(TokenUsage usage) {
        if (usage != null && usage.inputTokenCount() != null && usage.outputTokenCount() != null) {
            counters.tokens(usage.inputTokenCount(), usage.outputTokenCount());
        }
    }

    private static String text(ChatResponse response) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return ReplyJson.refusal("content filter");
        }
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        return text == null ? "" : text;
    }

    private ChatModel model(BooleanSupplier stop) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(ModelHttp.builder(settings.timeout(), stop))
                .baseUrl(settings.baseUrl.orElseThrow())
                .apiKey(settings.apiKey.orElseThrow())
                .modelName(settings.model)
                .temperature(TEMPERATURE)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
    }

    private static ChatRequest request(Prompts.Prompt prompt) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name(prompt.schemaName())
                                .rootElement(JsonRawSchema.from(prompt.schema()))
                                .build())
                        .build())
                .build();
    }

    private static RuntimeException translated(RuntimeException e) {
        Optional<AnalysisStopped> stopped = cause(e, AnalysisStopped.class);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Optional<EngineDown> down = cause(e, EngineDown.class);
        if (down.isPresent()) {
            return down.get();
        }
        Optional<ModelHttp.Declined> declined = cause(e, ModelHttp.Declined.class);
        if (declined.isEmpty()) {
            return new EngineDown("The language model's reply is no chat completion.", null, e);
        }
        int status = declined.get().statusCode();
        if (status >= 500) {
            return new EngineDown(
                    "The language model failed with status " + status + ".",
                    declined.get().retryAfter(),
                    e);
        }
        return new EngineDeclined(LlmAnswerAssessor.NAME, status, declined.get().retryAfter(), e);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
