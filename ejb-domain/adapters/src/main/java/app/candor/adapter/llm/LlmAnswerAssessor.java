package app.candor.adapter.llm;

import app.candor.adapter.remote.Patience;
import app.candor.analysis.AnalysisStopped;
import app.candor.analysis.EngineKind;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.InterviewToSummarise;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;

/** Asks the configured language model, with {@link Patience}. */
@ApplicationScoped
public class LlmAnswerAssessor implements AnswerAssessor {
    static final String NAME = "The language model";

    private static final Patience.Engine ENGINE = new Patience.Engine(
            NAME,
            "reply",
            "Check the key, the model, the address and the length of the answer.",
            EngineUnavailable::new,
            AnalysisStopped::new);

    private final Prompts prompts = new Prompts();

    @Inject
    LlmSettings settings;

    @Inject
    ChatCall call;

    @Inject
    Patience patience;

    @Override
    public EngineProfile profile() {
        return new EngineProfile(EngineKind.LLM, settings.model, Prompts.VERSION, prompts.rubricVersion());
    }

    @Override
    public boolean configured() {
        return settings.configured();
    }

    @Override
    public String ask(AnswerToAssess answer, BooleanSupplier stop) {
        return send(prompts.assess(answer), stop);
    }

    @Override
    public Judgement read(String reply) {
        return ReplyJson.judgement(reply);
    }

    @Override
    public String askSummary(InterviewToSummarise interview, BooleanSupplier stop) {
        return send(prompts.summarise(interview), stop);
    }

    @Override
    public String readSummary(String reply) {
        return ReplyJson.summary(reply);
    }

    private String send(Prompts.Prompt prompt, BooleanSupplier stop) {
        return patience.ask(ENGINE, settings.limits(prompt), stop, () -> call.send(prompt, stop));
    }
}
