package app.candor.interviewing.domain;

import app.candor.interviewing.Criterion;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What an experienced interviewer would say about a question before it is asked. The same words, the same remarks. */
public final class RemarkPolicy {
    private static final int FEWEST_WORDS = 4;

    private final List<Remark> remarks = new ArrayList<>();
    private final String language;

    private RemarkPolicy(String language) {
        this.language = language;
    }

    /**
     * @param language of the interview
     * @param questions in order; one without a type or words gets no remark, for it is refused anyway
     */
    public static List<Remark> of(String language, List<QuestionDraft> questions) {
        var policy = new RemarkPolicy(language);
        for (int i = 0; i < questions.size(); i++) {
            QuestionDraft question = questions.get(i);
            if (question != null && question.type() != null) {
                policy.look(i + 1, question);
            }
        }
        return List.copyOf(policy.remarks);
    }

    private void look(int number, QuestionDraft question) {
        String prompt = Objects.requireNonNullElse(question.prompt(), "");
        boolean open = question.type().recorded() || question.type() == app.candor.interviewing.QuestionType.TEXT;
        if (!prompt.isBlank()) {
            lookAtPrompt(number, prompt, open);
        }
        if (open) {
            lookAtCriteria(number, question);
        }
    }

    private void lookAtPrompt(int number, String prompt, boolean open) {
        if (Wording.asksTwice(language, prompt)) {
            say(
                    number,
                    null,
                    "double-question",
                    "This asks two things at once, and most people answer one. Make it two questions.");
        }
        if (!open) {
            return;
        }
        if (Wording.isYesOrNo(language, prompt)) {
            say(
                    number,
                    null,
                    "yes-no-question",
                    "Yes or no answers this question. Ask for an example: when, what they did, what came of it.");
        } else if (Wording.isTooOpen(language, prompt)) {
            say(
                    number,
                    null,
                    "too-open",
                    "This is so open that everybody speaks about something else. Name the situation or task that you mean.");
        } else if (Wording.count(prompt) < FEWEST_WORDS) {
            say(number, null, "too-short", "This is very short. Say which situation or task you mean.");
        }
    }

    private void lookAtCriteria(int number, QuestionDraft question) {
        List<Criterion> rubric =
                RubricRules.of(question).stream().filter(Objects::nonNull).toList();
        String criteria = Objects.requireNonNullElse(question.criteria(), "");
        if (rubric.isEmpty() && criteria.isBlank()) {
            say(
                    number,
                    null,
                    "no-criteria",
                    "Nothing says what a good answer shows. Without it, answers are scored by general rules only.");
        }
        person(number, null, criteria);
        person(number, null, Objects.requireNonNullElse(question.competency(), ""));
        for (int i = 0; i < rubric.size(); i++) {
            look(number, i + 1, rubric.get(i));
        }
    }

    private void look(int number, int nth, Criterion criterion) {
        List<String> anchors = Stream.of(criterion.anchor0(), criterion.anchor3(), criterion.anchor5())
                .map(anchor -> anchor == null ? "" : anchor.strip())
                .toList();
        List<String> written =
                anchors.stream().filter(anchor -> !anchor.isEmpty()).toList();
        if (written.size() < anchors.size()) {
            say(
                    number,
                    nth,
                    "anchor-missing",
                    "Say in words what 0, 3 and 5 sound like, so that two people score alike.");
        }
        written.stream()
                .filter(Wording::onlyRates)
                .findFirst()
                .ifPresent(anchor -> say(
                        number,
                        nth,
                        "anchor-only-rates",
                        "“" + anchor + "” means something else to everybody. Say what is heard in such an answer."));
        if (written.stream().distinct().count() < written.size()) {
            say(number, nth, "anchors-alike", "Two levels have the same words, so nobody can tell them apart.");
        }
        Stream.concat(Stream.ofNullable(criterion.competency()), written.stream())
                .filter(text -> Wording.aboutThePerson(language, text).isPresent())
                .findFirst()
                .ifPresent(text -> person(number, nth, text));
    }

    private void person(int number, Integer criterion, String text) {
        Wording.aboutThePerson(language, text)
                .ifPresent(
                        word -> say(
                                number,
                                criterion,
                                "about-the-person",
                                "“" + word
                                        + "” is about how somebody is, looks or sounds, which is never scored here. Name what an answer should say."));
    }

    private void say(int question, Integer criterion, String code, String sentence) {
        remarks.add(new Remark(question, criterion, code, sentence));
    }
}
