package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.TemplateUpdated;
import app.candor.media.RecordingState;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateVideosTest {
    private static final String HEARD = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nTell us about a failure.\n";

    private final Interviewing world = new Interviewing();
    private final Caller.Person hr = world.hr();
    private UUID draft;
    private String question;

    @BeforeEach
    void aDraft() {
        TemplateView view = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")));
        draft = view.id();
        question = view.questions().get(0).id().toString();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private TemplateVideoView attach(String place, String upload) {
        return world.videos(it -> it.attach(hr, draft, place, upload));
    }

    private List<TemplateVideoView> list(UUID template) {
        return world.videos(it -> it.list(hr, template));
    }

    private List<ShownVideo> shown(Caller.Invitee invitee) {
        return world.videos(it -> it.shown(invitee));
    }

    private TemplateVideoView caption(String words, Long revision) {
        return world.videos(it -> it.caption(hr, draft, question, words, revision));
    }

    private TemplateView publish() {
        return world.templates(it -> it.publish(hr, draft));
    }

    private static void refused(ThrowingCallable what, String type) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void videosShouldStandInTheOrderInWhichACandidateComesBy() {
        attach("outro", "bye");
        attach(question, "first");
        attach("intro", "hello");
        assertThat(list(draft)).extracting(TemplateVideoView::place).containsExactly("intro", question, "outro");
        assertThat(list(draft)).allSatisfy(video -> {
            assertThat(video.state()).isEqualTo(RecordingState.UPLOADED);
            assertThat(video.captionsState()).isEqualTo(CaptionsState.AWAITED);
        });
    }

    @Test
    void theSameUploadTwiceShouldChangeNothing() {
        attach(question, "first");
        int told = world.services().events(TemplateUpdated.class).size();
        TemplateVideoView again = attach(question, "first");
        assertThat(list(draft)).containsExactly(again);
        assertThat(world.services().events(TemplateUpdated.class)).hasSize(told).isNotEmpty();
    }

    @Test
    void anotherVideoShouldTakeThePlaceAndLeaveNoCaptionsOfTheFormerOne() {
        attach(question, "first");
        world.clips().ready("first", HEARD);
        caption("By hand", null);
        attach(question, "second");
        world.clips().ready("second", "");
        assertThat(list(draft)).singleElement().satisfies(video -> {
            assertThat(video.url()).endsWith("second");
            assertThat(video.captionsState()).isEqualTo(CaptionsState.MISSING);
            assertThat(video.captions()).isEmpty();
        });
    }

    @Test
    void publishingShouldWaitForTheVideoAndItsCaptions() {
        attach(question, "first");
        refused(this::publish, "video-not-ready");
        world.clips().ready("first", null);
        refused(this::publish, "video-not-ready");
        world.clips().broken("first");
        refused(this::publish, "video-unplayable");
        world.clips().ready("first", "");
        refused(this::publish, "video-without-captions");
        caption("Tell us about a failure. What did you learn?", null);
        assertThat(publish().status()).isEqualTo(TemplateStatus.ACTIVE);
    }

    @Test
    void whatWasHeardShouldStayAsItWasWhenTheTemplateWasPublished() {
        attach(question, "first");
        world.clips().ready("first", HEARD);
        assertThat(list(draft)).singleElement().satisfies(video -> assertThat(video.captionsState())
                .isEqualTo(CaptionsState.HEARD));
        publish();
        world.clips().ready("first", HEARD.replace("failure", "feature"));
        assertThat(list(draft)).singleElement().satisfies(video -> assertThat(video.captions())
                .isEqualTo(HEARD));
    }

    @Test
    void captionsShouldBeChangedOnlyByWhoeverSawTheLastOnes() {
        long seen = attach(question, "first").revision();
        refused(() -> caption("Too early", seen), "video-not-ready");
        world.clips().ready("first", HEARD);
        TemplateVideoView given = caption("Tell us about a failure.", seen);
        assertThat(given.captionsState()).isEqualTo(CaptionsState.GIVEN);
        assertThat(given.captions()).contains("00:00:00.000 --> ").contains("failure.");
        refused(() -> caption("Mine", seen), "stale-revision");
        refused(() -> caption(" ", given.revision()), "invalid");
        assertThat(list(draft)).containsExactly(given);
    }

    @Test
    void aPublishedTemplateShouldKeepItsVideos() {
        attach(question, "first");
        world.clips().ready("first", HEARD);
        publish();
        refused(() -> attach(question, "second"), "template-not-draft");
        refused(() -> caption("Other", null), "template-not-draft");
        refused(() -> detach(question), "template-not-draft");
        assertThat(list(draft)).hasSize(1);
    }

    private void detach(String place) {
        world.services().run(TemplateVideos.class, it -> it.detach(hr, draft, place));
    }

    @Test
    void theNextVersionShouldShowTheSameVideosAndChangeThemForItselfAlone() {
        attach(question, "first");
        world.clips().ready("first", HEARD);
        publish();
        TemplateView next = world.templates(it -> it.nextVersion(hr, draft));
        String there = next.questions().get(0).id().toString();
        assertThat(list(next.id())).singleElement().satisfies(video -> {
            assertThat(video.place()).isEqualTo(there).isNotEqualTo(question);
            assertThat(video.captions()).isEqualTo(HEARD);
        });
        world.videos(it -> it.caption(hr, next.id(), there, "Other words.", null));
        assertThat(list(draft)).singleElement().satisfies(video -> assertThat(video.captions())
                .isEqualTo(HEARD));
        TemplateView copy = world.templates(it -> it.duplicate(hr, next.id(), "Copy"));
        assertThat(list(copy.id())).singleElement().satisfies(video -> assertThat(video.captions())
                .contains("Other"));
    }

    @Test
    void aVideoShouldGoWhenNoTemplateShowsItAnyMore() {
        attach(question, "first");
        world.clips().ready("first", HEARD);
        attach("intro", "second");
        TemplateView copy = world.templates(it -> it.duplicate(hr, draft, "Copy"));
        sweep();
        detach(question);
        detach("intro");
        detach("intro");
        world.services().run(Templates.class, it -> it.delete(hr, draft, null));
        sweep();
        assertThat(world.clips().has("first")).isTrue();
        world.services().run(Templates.class, it -> it.delete(hr, copy.id(), null));
        sweep();
        assertThat(world.clips().has("first")).isFalse();
        assertThat(world.clips().has("second")).isFalse();
    }

    private void sweep() {
        world.services().call(UnusedClips.class, UnusedClips::run);
    }

    @Test
    void aCandidateShouldSeeTheVideosOfTheirInterviewUntilItIsOver() {
        attach("intro", "hello");
        world.clips().ready("hello", HEARD);
        publish();
        IssuedInvitation issued =
                world.invitations(it -> it.invite(hr, NewInvitation.to(draft, "Zoë", "zoe@example.com")));
        Caller.Invitee invitee = world.invitee(issued);
        assertThat(shown(invitee)).singleElement().satisfies(video -> {
            assertThat(video.place()).isEqualTo("intro");
            assertThat(video.captions()).isEqualTo(HEARD);
            assertThat(video.durationMs()).isEqualTo(8_000);
        });
        world.run(it -> it.cancel(hr, issued.invitation().id()));
        assertThat(shown(invitee)).isEmpty();
    }

    @Test
    void anotherCompanyShouldFindNothing() {
        attach(question, "first");
        Caller.Person stranger = world.hr();
        refused(() -> world.videos(it -> it.list(stranger, draft)), "not-found");
        refused(() -> world.videos(it -> it.attach(stranger, draft, question, "mine")), "not-found");
        refused(() -> world.videos(it -> it.caption(stranger, draft, question, "Mine.", null)), "not-found");
        refused(() -> attach(UUID.randomUUID().toString(), "lost"), "not-found");
        List<TemplateVideoView> seen = world.videos(it -> it.list(world.admin(), draft));
        assertThat(seen).hasSize(1);
        assertThat(world.audited(draft)).anyMatch(entry -> entry.startsWith("template.viewed"));
    }

    @Test
    void theFileShouldNameTheVideosAndBeReadWithoutThem() {
        attach(question, "first");
        attach("intro", "hello");
        String file = world.services().call(TemplateLibrary.class, it -> it.export(hr, draft));
        assertThat(file).contains("\"intro\",").contains("\"question 1\"");
        TemplateView read = world.services().call(TemplateLibrary.class, it -> it.importFile(hr, file));
        assertThat(read.questions()).hasSize(3);
        assertThat(list(read.id())).isEmpty();
    }

    @Test
    void aQuestionThatWasTakenOutShouldNotHoldUpPublishing() {
        attach(question, "first");
        world.templates(it -> it.update(
                hr,
                draft,
                new TemplateDraft(
                        null, null, null, List.of(Interviewing.question(QuestionType.TEXT, "Why us?", null)), null),
                null));
        assertThat(list(draft)).isEmpty();
        assertThat(publish().status()).isEqualTo(TemplateStatus.ACTIVE);
    }
}
