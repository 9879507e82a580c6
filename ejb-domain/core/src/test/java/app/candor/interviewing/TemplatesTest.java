package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.candor.interviewing.event.TemplateArchived;
import app.candor.interviewing.event.TemplateDeleted;
import app.candor.interviewing.event.TemplatePublished;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static Interviewing world;
    private final Caller.Person hr = world.hr();

    @BeforeAll
    static void open() {
        world = new Interviewing();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private TemplateView draft(String title) {
        return world.templates(it -> it.create(hr, Interviewing.threeQuestions(title)));
    }

    private TemplateView change(UUID id, TemplateDraft change, Long revision) {
        world.clock().advance(Duration.ofSeconds(1));
        return world.templates(it -> it.update(hr, id, change, revision));
    }

    @Test
    void anAbsentFieldShouldStayAsItIs() {
        TemplateView draft = draft("Engineer");
        TemplateView changed = change(draft.id(), new TemplateDraft(null, "Hello", null, null, null), null);
        assertThat(changed.title()).isEqualTo("Engineer");
        assertThat(changed.intro()).isEqualTo("Hello");
        assertThat(changed.questions()).isEqualTo(draft.questions());
        assertThat(changed.revision()).isGreaterThan(draft.revision());
    }

    @Test
    void questionsShouldBeReorderedReplacedAndKeepTheirIds() {
        TemplateView draft = draft("Engineer");
        QuestionView first = draft.questions().get(0);
        QuestionView third = draft.questions().get(2);
        change(
                draft.id(),
                new TemplateDraft(
                        null,
                        null,
                        null,
                        List.of(
                                sameAs(third),
                                Interviewing.question(QuestionType.TEXT, "New <i>one</i>", null),
                                sameAs(first)),
                        null),
                null);
        TemplateView read = world.templates(it -> it.get(hr, draft.id()));
        assertThat(read.questions()).extracting(QuestionView::position).containsExactly(1, 2, 3);
        assertThat(read.questions())
                .extracting(QuestionView::prompt)
                .containsExactly("Would you move?", "New <i>one</i>", "Tell us about a failure.");
        assertThat(read.questions().get(0).id()).isEqualTo(third.id());
        assertThat(read.questions().get(0).options()).containsExactly("Yes", "No");
        assertThat(read.questions().get(2).id()).isEqualTo(first.id());
    }

    @Test
    void aQuestionOfAnotherTemplateShouldBeRefused() {
        TemplateView draft = draft("Engineer");
        QuestionDraft foreign = sameAs(draft("Other").questions().get(0));
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> change(draft.id(), new TemplateDraft(null, null, null, List.of(foreign), null), null));
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(problem.violations()).extracting(Problem.Violation::field).containsExactly("questions[0].id");
        assertThat(world.templates(it -> it.get(hr, draft.id())).questions()).hasSize(3);
    }

    @Test
    void aChangeOnAnOldRevisionShouldBeRefused() {
        TemplateView draft = draft("Engineer");
        change(draft.id(), new TemplateDraft("Mine", null, null, null, null), draft.revision());
        assertThatThrownBy(
                        () -> change(draft.id(), new TemplateDraft("Yours", null, null, null, null), draft.revision()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Somebody has changed this");
        assertThat(world.templates(it -> it.get(hr, draft.id())).title()).isEqualTo("Mine");
    }

    @Test
    void publishingTwiceShouldBeRefusedAndTellOnce() {
        TemplateView draft = draft("Engineer");
        world.templates(it -> it.publish(hr, draft.id()));
        assertThatThrownBy(() -> world.templates(it -> it.publish(hr, draft.id())))
                .hasMessage("This template is published already.");
        assertThat(world.services().events(TemplatePublished.class))
                .filteredOn(event -> event.templateId().equals(draft.id()))
                .hasSize(1);
    }

    @Test
    void theNextVersionShouldTakeThePlaceOfTheActiveOne() {
        TemplateView first = draft("Engineer");
        world.templates(it -> it.publish(hr, first.id()));
        TemplateView second = world.templates(it -> it.nextVersion(hr, first.id()));
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.familyId()).isEqualTo(first.familyId());
        assertThat(world.templates(it -> it.nextVersion(hr, first.id())).id())
                .as("the draft that was begun already")
                .isEqualTo(second.id());
        assertThatThrownBy(() -> world.templates(it -> it.nextVersion(hr, second.id())))
                .hasMessageContaining("still a draft");

        world.templates(it -> it.publish(hr, second.id()));
        assertThat(world.templates(it -> it.get(hr, first.id())).status()).isEqualTo(TemplateStatus.ARCHIVED);
        assertThat(world.services().events(TemplateArchived.class))
                .extracting(TemplateArchived::templateId)
                .contains(first.id());
        TemplateView third = world.templates(it -> it.nextVersion(hr, first.id()));
        assertThat(third.versionNumber()).isEqualTo(3);
    }

    @Test
    void aListShouldBePagedByKeyWithoutGapsOrRepetitions() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, draft("T" + i).id());
        }
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest page = PageRequest.of(cursor, 3);
            var slice = world.templates(it -> it.list(hr, null, null, page));
            slice.items().forEach(line -> seen.add(line.id()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void aListShouldBeFilteredByStatusAndTitle() {
        TemplateView active = draft("100% Engineer");
        world.templates(it -> it.publish(hr, active.id()));
        draft("100 Engineers");
        var byStatus = world.templates(it -> it.list(hr, TemplateStatus.ACTIVE, null, PageRequest.first()));
        assertThat(byStatus.items()).extracting(TemplateSummary::id).containsExactly(active.id());
        assertThat(byStatus.items().get(0).questionCount()).isEqualTo(3);
        assertThat(world.templates(it -> it.list(hr, null, "00% eng", PageRequest.first()))
                        .items())
                .extracting(TemplateSummary::title)
                .containsExactly("100% Engineer");
    }

    @Test
    void nobodyElseShouldSeeOrTouchACompanysTemplate() {
        TemplateView draft = draft("Secret");
        Caller.Person stranger = world.hr();
        Caller.Person admin = world.admin();
        assertThatThrownBy(() -> world.templates(it -> it.get(stranger, draft.id())))
                .hasMessageContaining("no such template");
        assertThatThrownBy(() -> world.templates(it -> it.publish(stranger, draft.id())))
                .hasMessageContaining("no such template");
        assertThat(world.templates(it -> it.list(stranger, null, null, PageRequest.first()))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> world.templates(it -> it.publish(admin, draft.id())))
                .hasMessageContaining("role");
        assertThatThrownBy(
                        () -> world.templates(it -> it.get(new Caller.Invitee(Ids.next(), hr.companyId()), draft.id())))
                .hasMessageContaining("role");
        assertThat(world.templates(it -> it.get(admin, draft.id())).title()).isEqualTo("Secret");
        assertThat(world.audited(draft.id())).containsExactly("template.viewed by person:" + admin.userId());
    }

    private static QuestionDraft sameAs(QuestionView question) {
        return new QuestionDraft(
                question.id(),
                question.type(),
                question.prompt(),
                question.required(),
                question.thinkSeconds(),
                question.answerSeconds(),
                question.limit(),
                question.retakes(),
                question.options(),
                question.criteria(),
                null,
                null,
                null);
    }

    @Test
    void everyWordShouldComeBackFromTheDatabaseAndGoWithACopy() {
        var rubric = List.of(
                new Criterion("Own part", 60, "Blames.", "Names it.", "Learns."),
                new Criterion("Result", 40, "", "", "In numbers."));
        var settings = new TemplateSettings("Bye", "#1a5fb4", false, 7, false, true, 24);
        TemplateView draft = world.templates(it -> it.create(
                hr,
                new TemplateDraft(
                        "T",
                        "",
                        "de",
                        List.of(new QuestionDraft(
                                null,
                                QuestionType.AUDIO,
                                "Why?",
                                true,
                                null,
                                null,
                                null,
                                null,
                                null,
                                "",
                                List.of(QuestionType.TEXT),
                                "Ownership",
                                rubric)),
                        settings)));
        TemplateView copy = world.templates(it -> it.duplicate(hr, draft.id(), "T (copy)"));
        assertThat(copy.familyId()).isEqualTo(copy.id()).isNotEqualTo(draft.familyId());
        for (UUID id : List.of(draft.id(), copy.id())) {
            TemplateView stored = world.templates(it -> it.get(hr, id));
            assertThat(stored.settings()).isEqualTo(settings);
            assertThat(stored.questions().get(0).rubric()).isEqualTo(rubric);
            assertThat(stored.questions().get(0).competency()).isEqualTo("Ownership");
            assertThat(stored.questions().get(0).alternatives()).containsExactly(QuestionType.TEXT);
        }
    }

    @Test
    void onlyADraftShouldBeDeletedAndTheSentenceShouldNameOpenInvitations() {
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Away")));
        assertThatThrownBy(() -> world.templates(it -> {
                    it.delete(hr, draft.id(), draft.revision() + 1);
                    return null;
                }))
                .hasMessageContaining("Somebody has changed this");
        delete(draft.id());
        assertThatThrownBy(() -> world.templates(it -> it.get(hr, draft.id()))).isInstanceOf(Problem.class);
        assertThat(world.services().events(TemplateDeleted.class)).hasSize(1);
        IssuedInvitation issued = world.invited(hr);
        UUID used = issued.invitation().templateId();
        assertThatThrownBy(() -> delete(used)).hasMessageContaining("who have not finished: 1");
        world.invitations(it -> it.cancel(hr, issued.invitation().id()));
        assertThatThrownBy(() -> delete(used)).hasMessageContaining("Only a draft");
        assertThat(world.services().events(TemplateDeleted.class)).hasSize(1);
    }

    private void delete(UUID id) {
        world.templates(it -> {
            it.delete(hr, id, null);
            return null;
        });
    }
}
