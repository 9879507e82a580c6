package app.candor.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.analysis.EngineKind;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.media.port.Recognition;
import app.candor.media.port.RecognitionFailed;
import app.candor.media.port.SpeechRecogniser;
import app.candor.testing.LanguageModelStandIn;
import app.candor.testing.LanguageModelStandIn.Misbehaviour;
import app.candor.testing.SpeechStandIn;
import app.candor.testing.SpeechStandIn.Failure;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MicroProfile Fault Tolerance around the two remote engines: its circuit breakers exist as interceptors only. */
@InContainer
class EnginesIT {
    /** Milliseconds that an open circuit stays open, by the property that says so; half a minute otherwise. */
    static final Map<String, Long> PAUSES = Map.of(
            "app.candor.adapter.llm.ChatCall/send/CircuitBreaker/delay", 10_000L,
            "app.candor.adapter.whisper.TranscriptionCall/send/CircuitBreaker/delay", 10_000L);

    private static final long PAUSE_MS = 10_000;
    /** How many calls a circuit looks back on. */
    private static final int VOLUME = 10;

    private static final int SECOND_BYTES = 2 * 16_000;
    private static final AnswerToAssess ANSWER = new AnswerToAssess(
            "Tell us about a failure.",
            "Concrete.",
            "en",
            "I deleted a table by mistake and restored it from the backup within the hour.",
            Map.of());

    @Inject
    @ConfigProperty(name = "candor.ai.base-url")
    String modelAddress;

    @Inject
    @ConfigProperty(name = "candor.speech.base-url")
    String speechAddress;

    @Inject
    @Any
    Instance<AnswerAssessor> assessors;

    @Inject
    SpeechRecogniser recogniser;

    @Resource
    ManagedExecutorService threads;

    private LanguageModelStandIn model;
    private SpeechStandIn speech;
    private AnswerAssessor assessor;

    @BeforeEach
    void listen() {
        model = new LanguageModelStandIn(URI.create(modelAddress).getPort());
        speech = new SpeechStandIn(URI.create(speechAddress).getPort());
        assessor = assessors.stream()
                .filter(AnswerAssessor::configured)
                .filter(each -> each.profile().kind() == EngineKind.LLM)
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void hangUp() {
        model.close();
        speech.close();
    }

    private static Path oneSecond() throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + SECOND_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + SECOND_BYTES);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(SECOND_BYTES);
        wav.putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(SECOND_BYTES);
        for (int i = 0; i < SECOND_BYTES / 2; i++) {
            wav.putShort((short) (8_000 * Math.sin(2 * Math.PI * 440 * i / 16_000)));
        }
        return Files.write(Files.createTempFile("tone", ".wav"), wav.array());
    }

    @Test
    void aModelThatFailsInPassingShouldBeAskedAgain() {
        model.next(Misbehaviour.SERVER_ERROR, Misbehaviour.TOO_MANY_REQUESTS);

        Judgement judgement = assessor.read(assessor.ask(ANSWER, () -> false));

        assertThat(judgement.criteria()).isNotEmpty();
        assertThat(model.asked()).hasSize(3);
        assertThat(model.complaints()).isEmpty();
    }

    @Test
    void aModelThatKeepsFailingShouldBeLeftAloneForAWhileAndThenAskedAgain() throws Exception {
        model.misbehave(1_000, ask -> true, Misbehaviour.SERVER_ERROR);
        List<Future<String>> asking = new ArrayList<>();
        for (int i = 0; i < 2 * VOLUME; i++) {
            asking.add(threads.submit(() -> assessor.ask(ANSWER, () -> false)));
        }
        for (Future<String> each : asking) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(EngineUnavailable.class);
        }
        int before = model.asked().size();
        assertThatThrownBy(() -> assessor.ask(ANSWER, () -> false))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("left alone");
        assertThat(model.asked()).as("an open circuit sends nothing").hasSize(before);

        model.behave();
        Thread.sleep(PAUSE_MS + 500);
        assertThat(assessor.ask(ANSWER, () -> false)).contains("{");
        assertThat(model.paid()).hasSize(1);
    }

    @Test
    void aSpeechEngineThatFailsInPassingShouldBeAskedAgain() throws IOException {
        speech.failNext(1, Failure.tooMany(1));

        Recognition heard = recogniser.recognise(oneSecond(), 1_000, () -> false);

        assertThat(heard.text()).isNotBlank();
        assertThat(speech.heard()).hasSize(2);
        assertThat(speech.complaints()).isEmpty();
    }

    @Test
    void aSpeechEngineThatKeepsFailingShouldBeLeftAloneForAWhileAndThenAskedAgain() throws Exception {
        Path wav = oneSecond();
        Failure atOnce = new Failure(500, "{}", Map.of("Retry-After", "0"), 0);
        speech.failWhen(sound -> true, atOnce);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> recogniser.recognise(wav, 1_000, () -> false))
                    .isInstanceOf(RecognitionFailed.class);
        }
        assertThat(speech.heard().size())
                .as("of twelve tries, those that an open circuit let through")
                .isBetween(VOLUME * 8 / 10, VOLUME);

        speech.behave();
        Thread.sleep(PAUSE_MS + 500);
        assertThat(recogniser.recognise(wav, 1_000, () -> false).text()).isNotBlank();
    }
}
