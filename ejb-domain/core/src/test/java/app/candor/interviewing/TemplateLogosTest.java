package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.event.TemplateUpdated;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateLogosTest {
    private static final byte[] RED = {1, 2, 3};
    private static final byte[] BLUE = {4, 5};

    private final Interviewing world = new Interviewing();
    private final Caller.Person hr = world.hr();
    private UUID draft;

    @BeforeEach
    void aDraft() {
        draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")))
                .id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <R> R logos(Function<TemplateLogos, R> work) {
        return world.services().call(TemplateLogos.class, work);
    }

    private LogoView change(byte[] picture, String alt) {
        return logos(it -> it.change(hr, draft, picture, alt));
    }

    private byte[] picture(UUID template) {
        return logos(it -> it.picture(hr, template)).bytes();
    }

    private void remove(UUID template) {
        world.services().run(TemplateLogos.class, it -> it.remove(hr, template));
    }

    private static void refused(ThrowingCallable what, String type) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(type));
    }

    @Test
    void aLogoShouldSayTheCompanysNameUnlessHrSaysElse() {
        refused(() -> picture(draft), "not-found");
        LogoView first = change(RED, " ");
        assertThat(first.alt()).isEqualTo("Acme");
        LogoView second = change(BLUE, " Acme, since 1949 ");
        assertThat(second.alt()).isEqualTo("Acme, since 1949");
        assertThat(second.tag()).isNotEqualTo(first.tag());
        assertThat(picture(draft)).isEqualTo(BLUE);
        assertThat(logos(it -> it.view(hr, draft)).orElseThrow()).isEqualTo(second);
        remove(draft);
        remove(draft);
        refused(() -> picture(draft), "not-found");
        assertThat(world.services().events(TemplateUpdated.class)).hasSize(3);
    }

    @Test
    void whatIsTooMuchShouldBeRefused() {
        refused(() -> change(new byte[TemplateLogos.LARGEST + 1], null), "picture-too-large");
        refused(() -> change(RED, "a".repeat(201)), "invalid");
        refused(() -> picture(draft), "not-found");
    }

    @Test
    void candidatesShouldSeeItAndNobodyElse() {
        change(RED, "Acme");
        world.templates(it -> it.publish(hr, draft));
        refused(() -> change(BLUE, null), "template-not-draft");
        refused(() -> remove(draft), "template-not-draft");
        IssuedInvitation issued =
                world.invitations(it -> it.invite(hr, NewInvitation.to(draft, "Zoë", "zoe@example.com")));
        Caller.Invitee invitee = world.invitee(issued);
        assertThat(logos(it -> it.picture(invitee)).bytes()).isEqualTo(RED);
        InterviewView seen = world.interviews(it -> it.view(invitee));
        assertThat(seen.logo().alt()).isEqualTo("Acme");
        Caller.Person stranger = world.hr();
        refused(() -> logos(it -> it.picture(stranger, draft)), "not-found");
        refused(() -> logos(it -> it.view(stranger, draft)), "not-found");
        refused(() -> logos(it -> it.change(stranger, draft, BLUE, null)), "not-found");
    }

    @Test
    void copiesShouldHaveALogoOfTheirOwn() {
        change(RED, "Acme");
        world.templates(it -> it.publish(hr, draft));
        UUID next = world.templates(it -> it.nextVersion(hr, draft)).id();
        UUID copy = world.templates(it -> it.duplicate(hr, draft, "Copy")).id();
        remove(next);
        refused(() -> picture(next), "not-found");
        assertThat(picture(draft)).isEqualTo(RED);
        assertThat(picture(copy)).isEqualTo(RED);
        world.services().run(Templates.class, it -> it.delete(hr, copy, null));
    }
}
