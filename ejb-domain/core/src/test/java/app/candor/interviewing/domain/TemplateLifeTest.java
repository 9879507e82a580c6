package app.candor.interviewing.domain;

import static app.candor.interviewing.domain.Drafts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.candor.interviewing.QuestionDraft;
import app.candor.interviewing.TemplateDraft;
import app.candor.interviewing.TemplateStatus;
import app.candor.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever is done to a template in whatever order, it obeys its life. */
class TemplateLifeTest {
    enum Step {
        RETITLE,
        WRITE_TWO,
        EMPTY,
        WRITE_WRONG,
        PUBLISH,
        ARCHIVE,
        NEXT_VERSION
    }

    private static final Set<Step> CHANGES = Set.of(Step.RETITLE, Step.WRITE_TWO, Step.EMPTY, Step.WRITE_WRONG);

    /** What a template should be, in the simplest words. */
    private static final class Model {
        TemplateStatus status = TemplateStatus.DRAFT;
        int questions;

        boolean allows(Step step) {
            return switch (step) {
                case RETITLE, WRITE_TWO, EMPTY -> status == TemplateStatus.DRAFT;
                case WRITE_WRONG -> false;
                case PUBLISH -> status == TemplateStatus.DRAFT && questions > 0;
                case ARCHIVE -> status == TemplateStatus.ACTIVE;
                case NEXT_VERSION -> status != TemplateStatus.DRAFT;
            };
        }

        void take(Step step) {
            switch (step) {
                case WRITE_TWO -> questions = 2;
                case EMPTY -> questions = 0;
                case PUBLISH -> status = TemplateStatus.ACTIVE;
                case ARCHIVE -> status = TemplateStatus.ARCHIVED;
                default -> {
                    // changes no state of its own
                }
            }
        }
    }

    @Property
    void aTemplateShouldDoWhatItsStateAllowsAndNothingElse(@ForAll @Size(max = 12) List<Step> steps) {
        InterviewTemplate template = Drafts.draft();
        var model = new Model();
        Instant now = NOW;
        for (Step step : steps) {
            now = now.plusSeconds(1);
            Instant before = template.updatedAt();
            Instant at = now;
            Throwable refusal = catchThrowable(() -> take(template, step, at));
            if (model.allows(step)) {
                assertThat(refusal).as("%s in %s", step, model.status).isNull();
                model.take(step);
            } else {
                assertThat(refusal).as("%s in %s", step, model.status).isInstanceOf(Problem.class);
                assertThat(((Problem) refusal).kind())
                        .isEqualTo(
                                step == Step.WRITE_WRONG && model.status == TemplateStatus.DRAFT
                                        ? Problem.Kind.INVALID
                                        : Problem.Kind.CONFLICT);
                assertThat(template.updatedAt()).isEqualTo(before);
            }
            assertThat(template.status()).isEqualTo(model.status);
            assertThat(template.questions()).hasSize(model.questions);
            assertThat(template.questions()).extracting(Question::position).doesNotHaveDuplicates();
            if (!CHANGES.contains(step) && template.status() == TemplateStatus.ACTIVE) {
                assertThat(template.questions()).isNotEmpty();
            }
        }
    }

    private static void take(InterviewTemplate template, Step step, Instant now) {
        switch (step) {
            case RETITLE -> template.change(new TemplateDraft("Another", null, null, null, null), now);
            case WRITE_TWO -> template.change(questions(Drafts.video(1, true), Drafts.text(true)), now);
            case EMPTY -> template.change(questions(), now);
            case WRITE_WRONG -> template.change(questions(Drafts.choice("only one")), now);
            case PUBLISH -> template.publish(now);
            case ARCHIVE -> template.archive(now);
            case NEXT_VERSION -> {
                InterviewTemplate next = template.nextVersion(template.versionNumber() + 1, now);
                assertThat(next.status()).isEqualTo(TemplateStatus.DRAFT);
                assertThat(next.familyId()).isEqualTo(template.familyId());
                assertThat(next.questions())
                        .extracting(Question::prompt)
                        .containsExactlyElementsOf(template.questions().stream()
                                .map(Question::prompt)
                                .toList());
                assertThat(next.questions())
                        .extracting(Question::id)
                        .doesNotContainAnyElementsOf(
                                template.questions().stream().map(Question::id).toList());
            }
        }
    }

    private static TemplateDraft questions(QuestionDraft... drafts) {
        return new TemplateDraft(null, null, null, List.of(drafts), null);
    }
}
