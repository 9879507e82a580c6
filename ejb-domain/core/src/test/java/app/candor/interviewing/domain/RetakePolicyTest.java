package app.candor.interviewing.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Ids;
import app.candor.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetakePolicyTest {
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();

    @Test
    void withoutRetakesTheFirstRecordingShouldBeTheOnlyOne() {
        Question question = Drafts.question(Drafts.video(0, true));
        assertThatCode(() -> RetakePolicy.requireTake(question, List.of(), first))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RetakePolicy.requireTake(question, List.of(first), second))
                .hasMessageContaining("one recording");
    }

    @Test
    void oneRetakeShouldAllowTwoRecordings() {
        Question question = Drafts.question(Drafts.video(1, true));
        assertThatCode(() -> RetakePolicy.requireTake(question, List.of(first), second))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> RetakePolicy.requireTake(question, List.of(first, second), Ids.next()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("used all recordings");
    }

    @Test
    void anEarlierTakeShouldBeChosenAgainForFree() {
        Question question = Drafts.question(Drafts.video(1, true));
        assertThatCode(() -> RetakePolicy.requireTake(question, List.of(first, second), first))
                .doesNotThrowAnyException();
    }
}
