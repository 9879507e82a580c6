package app.candor.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.candor.analysis.event.AnalysisCompleted;
import app.candor.analysis.event.AnalysisFailed;
import app.candor.analysis.event.AnalysisStarted;
import app.candor.shared.DomainEvent;
import app.candor.shared.Ids;
import app.candor.testing.EventSchema;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysisEventsTest {
    private static final UUID ID = Ids.next();

    static Stream<DomainEvent> events() {
        return Stream.of(
                new AnalysisStarted(ID, ID, ID, 1),
                new AnalysisCompleted(ID, ID, ID, 2, 80, "hire", "llm"),
                new AnalysisCompleted(ID, ID, ID, 1, null, null, "offline"),
                new AnalysisFailed(ID, ID, ID, 1, "The language model gave no reply."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void eachEventShouldFitItsSchema(DomainEvent event) {
        assertThat(EventSchema.complaints(event)).isEmpty();
    }

    @Test
    void aWrongEventShouldNotFit() {
        assertThat(EventSchema.complaints(new AnalysisCompleted(ID, ID, ID, 0, 101, "promote", "oracle")))
                .hasSize(4);
    }
}
