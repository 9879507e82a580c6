package app.candor.interviewing.domain;

import app.candor.interviewing.LimitKind;
import app.candor.interviewing.NewInvitation;
import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.QuestionType;
import app.candor.interviewing.TemplateDraft;
import app.candor.shared.Ids;
import app.candor.shared.LinkSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What tests of the rules write with. */
final class Drafts {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private Drafts() {}

    static QuestionDraft video(int retakes, boolean required) {
        return new QuestionDraft(
                null,
                QuestionType.VIDEO,
                "Why?",
                required,
                30,
                120,
                LimitKind.SOFT,
                retakes,
                null,
                "c",
                null,
                null,
                null);
    }

    static QuestionDraft text(boolean required) {
        return new QuestionDraft(
                null, QuestionType.TEXT, "Why?", required, null, null, null, null, null, null, null, null, null);
    }

    static QuestionDraft choice(String... options) {
        return new QuestionDraft(
                null,
                QuestionType.SINGLE_CHOICE,
                "Which?",
                true,
                null,
                null,
                null,
                null,
                List.of(options),
                null,
                null,
                null,
                null);
    }

    static QuestionDraft of(QuestionType type, List<String> options, List<QuestionType> alternatives) {
        return new QuestionDraft(
                null, type, "Which?", true, null, null, null, null, options, null, alternatives, null, null);
    }

    static TemplateDraft template(QuestionDraft... questions) {
        return new TemplateDraft("Engineer", null, null, List.of(questions), null);
    }

    static InterviewTemplate draft(QuestionDraft... questions) {
        return InterviewTemplate.draft(Ids.next(), template(questions), NOW);
    }

    static InterviewTemplate active(QuestionDraft... questions) {
        InterviewTemplate template = draft(questions);
        template.publish(NOW);
        return template;
    }

    /** Open for an hour. */
    static Invitation invitation(InterviewTemplate template) {
        return Invitation.to(template, candidate(template.id()), Ids.next(), LinkSecret.fresh(), NOW);
    }

    static NewInvitation candidate(UUID templateId) {
        return NewInvitation.to(templateId, "Zoë", "zoe@example.com").until(NOW.plus(Duration.ofHours(1)));
    }

    static Question question(QuestionDraft draft) {
        return draft(draft).questions().get(0);
    }
}
