package app.candor.adapter.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.adapter.metrics.Counted;
import app.candor.adapter.remote.Patience;
import app.candor.media.ProcessingStopped;
import app.candor.media.Word;
import app.candor.media.port.Recognition;
import app.candor.media.port.RecognitionFailed;
import app.candor.media.port.SpeechRecogniser;
import app.candor.media.port.SpeechRecogniserContract;
import app.candor.shared.ratelimit.RateLimits;
import app.candor.testing.SpeechStandIn;
import app.candor.testing.SpeechStandIn.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against an engine that checks the protocol; sleeping is only written down. */
class WhisperSpeechRecogniserTest extends SpeechRecogniserContract {
    private final SpeechStandIn engine = new SpeechStandIn();
    private final WhisperSpeechRecogniser recogniser = new WhisperSpeechRecogniser();
    private final Counted counted = new Counted();
    private final List<Duration> slept = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private Duration audioWait = Duration.ZERO;

    @BeforeEach
    void connect() {
        SpeechSettings settings = new SpeechSettings();
        settings.baseUrl = Optional.of(engine.baseUrl());
        settings.apiKey = Optional.of(SpeechStandIn.KEY);
        settings.model = "whisper-large-v3-turbo";
        settings.requestsPerMinute = 20;
        settings.audioSecondsPerDay = 28_800;
        settings.timeoutSeconds = 2;
        recogniser.settings = settings;
        recogniser.call = new TranscriptionCall();
        recogniser.call.settings = settings;
        recogniser.call.counters = counted.counters();
        RateLimits limits = new RateLimits() {
            @Override
            public Duration acquire(String name, long permits, long capacity, Duration per) {
                taken.add(permits + " of " + capacity + " " + name);
                return name.contains("audio") ? audioWait : Duration.ZERO;
            }
        };
        recogniser.patience = new Patience(limits, new Patience.Waiting() {
            @Override
            public boolean sleep(Duration time, BooleanSupplier stop) {
                slept.add(time);
                return !stop.getAsBoolean();
            }
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Override
    protected SpeechRecogniser recogniser() {
        return recogniser;
    }

    @Override
    protected void nextAnswerIs(String text) {
        engine.say(sound -> text);
    }

    private Recognition recognise() {
        return recogniser.recognise(tone(2000), 2000, () -> false);
    }

    @Test
    void theRequestShouldBeWhatTheProtocolAsks() {
        recognise();
        assertThat(engine.complaints()).isEmpty();
        assertThat(engine.heard()).singleElement().satisfies(sound -> assertThat(sound.durationMs())
                .isEqualTo(2000));
        assertThat(taken).containsExactly("2 of 28800 speech-audio-seconds", "1 of 20 speech-requests");
        assertThat(counted.totals())
                .isEqualTo(Map.of(
                        "candor_engine_calls_total{engine=speech,outcome=answered}", 1L,
                        "candor_speech_seconds_total", 2L));
    }

    @Test
    void theLanguageShouldBeACode() {
        assertThat(recognise().language()).isEqualTo("en");
    }

    @Test
    void aBusyEngineShouldBeLeftAloneAsLongAsItAsks() {
        engine.failNext(1, Failure.tooMany(7));
        assertThat(recognise().text()).isNotBlank();
        assertThat(slept).containsExactly(Duration.ofSeconds(7));
        assertThat(taken).as("each try is counted").hasSize(4);
    }

    @Test
    void aFailingEngineShouldBeAskedFourTimesWithGrowingPauses() {
        engine.failNext(10, Failure.of(503));
        assertThatThrownBy(this::recognise)
                .isInstanceOf(RecognitionFailed.class)
                .hasMessageContaining("503");
        assertThat(engine.heard()).hasSize(4);
        assertThat(slept).hasSize(3);
        assertThat(counted.totals()).isEqualTo(Map.of("candor_engine_calls_total{engine=speech,outcome=failed}", 4L));
        for (int i = 0; i < 3; i++) {
            assertThat(slept.get(i)).isBetween(Duration.ofMillis(1000L << i), Duration.ofMillis(2000L << i));
        }
    }

    @Test
    void anEngineThatComesBackShouldBeHeard() {
        engine.failNext(3, Failure.of(500));
        assertThat(recognise().text()).isNotBlank();
    }

    @Test
    void aWrongKeyShouldNotBeTriedAgain() {
        recogniser.settings.apiKey = Optional.of("wrong");
        assertThatThrownBy(this::recognise)
                .isInstanceOf(RecognitionFailed.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("wrong");
        assertThat(slept).isEmpty();
        assertThat(counted.totals()).isEqualTo(Map.of("candor_engine_calls_total{engine=speech,outcome=refused}", 1L));
    }

    @Test
    void proseAndHalfAJsonShouldBeAnEngineThatIsDown() {
        for (String answer : List.of("Sure! Here is the transcript.", "{\"text\": \"half", "{}", "[]", "")) {
            engine.behave();
            engine.failNext(10, new Failure(200, answer, Map.of(), 0));
            assertThatThrownBy(this::recognise)
                    .isInstanceOf(RecognitionFailed.class)
                    .hasMessageContaining("not a transcript");
        }
    }

    @Test
    void anEngineThatSaysNothingShouldBeGivenUpAfterTheTimeout() {
        engine.failNext(1, new Failure(200, "{}", Map.of(), 4000));
        long begin = System.nanoTime();
        assertThat(recognise().text()).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void aStopShouldEndTheWaitForTheEngine() {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        recogniser.settings.timeoutSeconds = 60;
        engine.hold(sound -> true, reached, goOn);
        assertThatThrownBy(() -> recogniser.recognise(tone(2000), 2000, () -> reached.getCount() == 0))
                .isInstanceOf(ProcessingStopped.class);
        goOn.countDown();
    }

    @Test
    void anAllowanceThatIsUsedUpForLongShouldBeTheOperatorsMatter() {
        audioWait = Duration.ofHours(3);
        assertThatThrownBy(this::recognise)
                .isInstanceOf(RecognitionFailed.class)
                .hasMessageContaining("180 minutes");
        assertThat(engine.heard()).isEmpty();
    }

    @Test
    void wordsWithoutTimesShouldBeSpreadOverTheirSegment() {
        engine.failNext(
                1,
                new Failure(
                        200,
                        "{\"text\":\"one two\",\"language\":\"de\",\"segments\":[{\"start\":0.5,\"end\":1.5,\"text\":\" one two\"}]}",
                        Map.of(),
                        0));
        Recognition heard = recognise();
        assertThat(heard.words()).containsExactly(new Word("one", 500, 1000), new Word("two", 1000, 1500));
        assertThat(heard.language()).isEqualTo("de");
    }

    @Test
    void withoutAKeyThereIsNoEngine() {
        recogniser.settings.apiKey = Optional.empty();
        assertThat(recogniser.engine()).isEmpty();
    }
}
