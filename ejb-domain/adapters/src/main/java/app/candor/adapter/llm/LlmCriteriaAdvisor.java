package app.candor.adapter.llm;

import app.candor.adapter.remote.Patience;
import app.candor.analysis.AnalysisStopped;
import app.candor.interviewing.CriteriaRequest;
import app.candor.interviewing.Criterion;
import app.candor.interviewing.port.CriteriaAdvisor;
import app.candor.interviewing.port.NoAdvice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks the configured language model within the limits that it shares with the scoring, for as long as a person waits. */
@ApplicationScoped
public class LlmCriteriaAdvisor implements CriteriaAdvisor {
    private static final Patience.Engine ENGINE = new Patience.Engine(
            LlmAnswerAssessor.NAME,
            "reply",
            "Check the key, the model and the address.",
            NoAdvice::silent,
            LlmCriteriaAdvisor::tooLate);

    private final CriteriaPrompt prompts = new CriteriaPrompt();

    @Inject
    LlmSettings settings;

    @Inject
    ChatCall call;

    @Inject
    Patience patience;

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public String name() {
        return settings.model + " " + CriteriaPrompt.VERSION;
    }

    @Override
    public List<Criterion> suggest(CriteriaRequest question, Duration atMost) {
        Prompts.Prompt prompt = prompts.of(question);
        long end = System.nanoTime() + atMost.toNanos();
        BooleanSupplier late = () -> System.nanoTime() > end;
        try {
            return CriteriaPrompt.read(
                    patience.ask(ENGINE, settings.limits(prompt), late, () -> call.send(prompt, late)));
        } catch (AnalysisStopped e) {
            throw tooLate();
        }
    }

    private static NoAdvice tooLate() {
        return NoAdvice.silent(LlmAnswerAssessor.NAME + " gave no reply while somebody waited for it.", null);
    }
}
