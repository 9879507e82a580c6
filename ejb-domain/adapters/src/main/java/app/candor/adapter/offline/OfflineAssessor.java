package app.candor.adapter.offline;

import app.candor.analysis.AnalysisStopped;
import app.candor.analysis.EngineKind;
import app.candor.analysis.domain.EngineProfile;
import app.candor.analysis.domain.Judgement;
import app.candor.analysis.domain.SpeechMeasures;
import app.candor.analysis.port.AnswerAssessor;
import app.candor.analysis.port.AnswerToAssess;
import app.candor.analysis.port.InterviewToSummarise;
import app.candor.analysis.port.UnusableReply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Says in a sentence what was measured; the same answer always gets the same sentence. */
@ApplicationScoped
public class OfflineAssessor implements AnswerAssessor {
    private static final EngineProfile PROFILE =
            new EngineProfile(EngineKind.OFFLINE, "built-in", "measures.v1", "none");
    private static final String LABEL = "Measured: ";

    @Override
    public EngineProfile profile() {
        return PROFILE;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public String ask(AnswerToAssess answer, BooleanSupplier stop) {
        leaveWhenStopped(stop);
        Map<String, Double> measures = answer.measures();
        List<String> facts = new ArrayList<>();
        add(facts, measures, SpeechMeasures.WORDS, "%.0f words");
        add(facts, measures, SpeechMeasures.SPEAKING_SECONDS, "%.0f seconds of speech");
        add(facts, measures, SpeechMeasures.WORDS_PER_MINUTE, "%.0f words a minute");
        add(facts, measures, SpeechMeasures.PAUSES, "%.0f pauses of a second or more");
        add(facts, measures, SpeechMeasures.FILLERS, "%.0f filler words");
        return LABEL + String.join(", ", facts) + ".";
    }

    @Override
    public Judgement read(String reply) {
        if (!reply.startsWith(LABEL)) {
            throw new UnusableReply("this is not a sentence of the built-in engine");
        }
        return Judgement.unscored(reply);
    }

    @Override
    public String askSummary(InterviewToSummarise interview, BooleanSupplier stop) {
        leaveWhenStopped(stop);
        return interview.facts();
    }

    @Override
    public String readSummary(String reply) {
        if (reply.isBlank()) {
            throw new UnusableReply("the summary is empty");
        }
        return reply;
    }

    private static void add(List<String> facts, Map<String, Double> measures, String measure, String words) {
        Double value = measures.get(measure);
        if (value != null) {
            facts.add(String.format(Locale.ROOT, words, value));
        }
    }

    private static void leaveWhenStopped(BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            throw new AnalysisStopped();
        }
    }
}
