package app.candor.shared.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    @Test
    void anEmptyEnvironmentShouldBeAValidConfiguration() {
        assertThat(Settings.of(Map.of()).check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void aSecretShouldHaveNoDefaultAndAnyDefaultShouldPassItsRule(Setting setting) {
        assertThat(setting.secret() && setting.fallback().isPresent()).isFalse();
        assertThat(setting.fallback().flatMap(setting::check)).isEmpty();
        assertThat(setting.description()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "CANDOR_HTTP_PORT, 80a",
        "CANDOR_HTTP_PORT, 70000",
        "CANDOR_BASE_URL, candor.example.com",
        "CANDOR_BASE_URL, https://candor.example.com/",
        "CANDOR_DUTIES, 'web,cook'",
        "CANDOR_JDBC_URL, jdbc:mysql://db/candor",
        "CANDOR_KAFKA_BOOTSTRAP_SERVERS, broker",
        "CANDOR_S3_PATH_STYLE, yes",
        "CANDOR_SECRET_KEY, c2hvcnQ=",
        "CANDOR_SMTP_FROM, nobody",
        "CANDOR_AI_BASE_URL, 'ht tp://x'"
    })
    void aWrongValueShouldBeOneSentenceThatNamesItsVariable(String variable, String value) {
        assertThat(Settings.of(Map.of(variable, value)).check())
                .singleElement()
                .satisfies(sentence ->
                        assertThat(sentence).startsWith(variable + " must ").endsWith("."));
    }

    @Test
    void theSentenceAboutASecretShouldNotRepeatIt() {
        assertThat(Settings.of(Map.of("CANDOR_SECRET_KEY", "hunter2")).check())
                .noneMatch(sentence -> sentence.contains("hunter2"));
    }

    @Test
    void aRequiredSettingWithoutValueShouldBeNamed() {
        assertThat(Settings.of(Map.of("CANDOR_JDBC_URL", " ")).check(Setting.JDBC_URL))
                .singleElement()
                .asString()
                .startsWith("CANDOR_JDBC_URL is missing: ");
    }

    @Test
    void theKeyOfTheLanguageModelShouldServeSpeechOnTheSameApiOnly() {
        Settings one = Settings.of(Map.of("CANDOR_AI_API_KEY", "k"));
        assertThat(one.find(Setting.SPEECH_API_KEY)).contains("k");
        assertThat(one.with(Setting.SPEECH_BASE_URL, "https://speech.example.com")
                        .find(Setting.SPEECH_API_KEY))
                .isEmpty();
    }

    @Test
    void theBaseUrlShouldFollowThePort() {
        assertThat(Settings.of(Map.of("CANDOR_HTTP_PORT", "9090")).get(Setting.BASE_URL))
                .isEqualTo("http://127.0.0.1:9090");
    }

    @Test
    void defaultsShouldReachMicroProfileConfigBelowEveryOtherSource() {
        SettingDefaults defaults = new SettingDefaults();
        assertThat(defaults.getValue("candor.ai.chat-model")).isEqualTo("openai/gpt-oss-120b");
        assertThat(defaults.getValue("candor.smtp.host")).isNull();
        assertThat(defaults.getOrdinal()).isLessThan(100);
    }
}
