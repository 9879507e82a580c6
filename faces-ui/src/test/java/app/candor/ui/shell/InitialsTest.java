package app.candor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"Hanna Reiter,HR", "María del Carmen Torre,MT", "  plato ,P", "сергей иванов,СИ", "'',''", "😀 Ada,😀A"
    })
    void initialsShouldBeTheFirstLettersOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
