package app.candor.analysis;

import app.candor.analysis.port.AnswerAssessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Picks the engine: a configured language model, else the built-in measures. */
@ApplicationScoped
class Engines {
    @Inject
    @Any
    Instance<AnswerAssessor> assessors;

    public AnswerAssessor today() {
        return assessors.stream()
                .filter(AnswerAssessor::configured)
                .min((one, other) ->
                        one.profile().kind().compareTo(other.profile().kind()))
                .orElseThrow(() -> new IllegalStateException("no engine is built in"));
    }
}
