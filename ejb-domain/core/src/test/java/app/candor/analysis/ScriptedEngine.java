package app.candor.analysis;

import app.candor.analysis.domain.Criterion;
import app.candor.analysis.domain.CriterionJudgement;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.EngineUnavailable;
import app.candor.analysis.port.InterviewToSummarise;
import app.candor.analysis.port.RefusedReply;
import app.candor.analysis.port.UnusableReply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/** An engine that does as the test says; by itself it gives fours with the answer's first words as evidence. */
final class ScriptedEngine implements AnswerAssessor {
    /** Everything it was paid for, in order. */
    final List<AnswerToAssess> asked = new ArrayList<>();

    final List<InterviewToSummarise> summaries = new ArrayList<>();

    private final EngineProfile profile;
    private final Deque<String> next = new ArrayDeque<>();

    ScriptedEngine() {
        this(new EngineProfile(EngineKind.LLM, "scripted-1", "p1", "r1"));
    }

    ScriptedEngine(EngineProfile profile) {
        this.profile = profile;
    }

    /**
     * What the next askings get: {@code down}, {@code prose}, {@code refuse}, or four scores and quotes as in
     * {@code 5,4,3,2|some words that were said}.
     */
    ScriptedEngine then(String... replies) {
        next.addAll(List.of(replies));
        return this;
    }

    @Override
    public EngineProfile profile() {
        return profile;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String ask(AnswerToAssess answer, BooleanSupplier stop) {
        String[] words = answer.text().split(" ");
        String reply = next.isEmpty()
                ? "4,4,4,4|" + String.join(" ", Arrays.copyOf(words, Math.min(5, words.length)))
                : next.remove();
        if (reply.equals("down")) {
            throw new EngineUnavailable("The engine does not answer.");
        }
        asked.add(answer);
        return reply;
    }

    @Override
    public Judgement read(String reply) {
        if (reply.equals("refuse")) {
            throw new RefusedReply("declined");
        }
        if (reply.equals("prose")) {
            throw new UnusableReply("not JSON");
        }
        String[] scores = reply.substring(0, reply.indexOf('|')).split(",");
        String[] quotes = reply.substring(reply.indexOf('|') + 1).split("/");
        List<CriterionJudgement> criteria = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int i = criterion.ordinal();
            criteria.add(new CriterionJudgement(
                    criterion, Integer.parseInt(scores[i]), List.of(quotes[Math.min(i, quotes.length - 1)])));
        }
        return new Judgement(criteria, List.of("Concrete."), List.of("Short."), "Say more.");
    }

    @Override
    public String askSummary(InterviewToSummarise interview, BooleanSupplier stop) {
        if ("down".equals(next.peek())) {
            next.remove();
            throw new EngineUnavailable("The engine does not answer.");
        }
        summaries.add(interview);
        return "A clear interview. The answers are concrete.";
    }

    @Override
    public String readSummary(String reply) {
        return reply;
    }
}
