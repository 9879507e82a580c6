package app.candor.adapter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.adapter.assessor.AnswerAssessorContract;
import app.candor.analysis.EngineKind;
import app.candor.analysis.port.AnswerAssessor;
import org.junit.jupiter.api.Test;

class OfflineAssessorTest extends AnswerAssessorContract {
    private final OfflineAssessor engine = new OfflineAssessor();

    @Override
    protected AnswerAssessor engine() {
        return engine;
    }

    @Test
    void itShouldSayWhatWasMeasuredAndScoreNothing() {
        var judgement = engine.read(engine.ask(answer(TEXT), () -> false));
        assertThat(judgement.criteria()).isEmpty();
        assertThat(judgement.feedback()).isEqualTo("Measured: 29 words, 0 filler words.");
        assertThat(engine.profile().kind()).isEqualTo(EngineKind.OFFLINE);
        assertThat(engine.configured()).isTrue();
    }
}
