package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateSettings;
import app.candor.shared.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsRulesTest {
    private static TemplateSettings colour(String colour) {
        return new TemplateSettings(null, colour, null, null, null, null, null);
    }

    private static List<Violation> complaints(TemplateSettings settings) {
        var violations = new ArrayList<Violation>();
        SettingsRules.check(settings, violations);
        return violations;
    }

    @ParameterizedTest
    @CsvSource({
        "#1a5fb4,true",
        "#000000,true",
        "#767676,true",
        "#777777,false",
        "#ffff00,false",
        "red,false",
        "#12345,false"
    })
    void anAccentColourShouldCarryWhiteWords(String colour, boolean fine) {
        assertThat(complaints(colour(colour)).isEmpty()).isEqualTo(fine);
    }

    @Test
    void contrastShouldBeTheRatioOfTheGuidelines() {
        assertThat(SettingsRules.contrastWithWhite("#000000")).isCloseTo(21, within(0.001));
        assertThat(SettingsRules.contrastWithWhite("#ffffff")).isCloseTo(1, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "365,0", "366,1"})
    void theDeadlineShouldBeADayToAYear(int days, int complaints) {
        assertThat(complaints(new TemplateSettings(null, null, null, days, null, null, null)))
                .hasSize(complaints);
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,0", "168,0", "169,1"})
    void transcriptsShouldBeCorrectedForAWeekAtMost(int hours, int complaints) {
        assertThat(complaints(new TemplateSettings(null, null, null, null, null, null, hours)))
                .hasSize(complaints);
    }

    @Test
    void whatIsNotSaidShouldStayAndBeCopied() {
        InterviewTemplate template = Drafts.draft(Drafts.text(true));
        template.change(
                new TemplateDraft(
                        null, null, null, null, new TemplateSettings("Bye", "#1A5FB4", false, 3, false, null, 48)),
                Drafts.NOW);
        template.change(new TemplateDraft(null, null, null, null, colour("")), Drafts.NOW);
        var expected = new TemplateSettings("Bye", "", false, 3, false, true, 48);
        assertThat(template.settings()).isEqualTo(expected);
        assertThat(template.duplicate("Copy", Drafts.NOW).settings()).isEqualTo(expected);
        assertThat(template.deadline(Drafts.NOW)).isEqualTo(Drafts.NOW.plusSeconds(3 * 86_400));
    }
}
