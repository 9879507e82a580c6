package app.candor.interviewing;

import app.candor.identity.Companies;
import app.candor.identity.CompanyView;
import app.candor.interviewing.port.LogoPress;
import app.candor.media.Clips;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.MovableClock;
import app.candor.testing.Services;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The context's services on a database of their own, with a company called Acme and a clock that the test moves. */
public final class Interviewing implements AutoCloseable {
    private final Database database = new Database();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-02T09:00:00Z"));
    private final ClipsStandIn clips = new ClipsStandIn();
    private final Services services = new Services(database)
            .with(Clock.class, clock)
            .with(Clips.class, clips)
            .with(LogoPress.class, upload -> upload)
            .with(Companies.class, new Companies() {
                @Override
                public CompanyView company(UUID id) {
                    return new CompanyView(id, "Acme");
                }

                @Override
                public CompanyView keep(UUID id) {
                    return company(id);
                }
            })
            .configured("candor.secret-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
            .configured("candor.base-url", "http://localhost:8080/");

    public static TemplateDraft threeQuestions(String title) {
        return new TemplateDraft(
                title,
                "Welcome",
                "en",
                List.of(
                        question(QuestionType.VIDEO, "Tell us about a failure.", null),
                        question(QuestionType.TEXT, "Why us?", null),
                        question(QuestionType.SINGLE_CHOICE, "Would you move?", List.of("Yes", "No"))),
                null);
    }

    public static QuestionDraft question(QuestionType type, String prompt, List<String> options) {
        return new QuestionDraft(
                null, type, prompt, true, null, null, null, null, options, "Concrete.", null, null, null);
    }

    /** HR of a company that nobody else belongs to. */
    public Caller.Person hr() {
        return new Caller.Person(Ids.next(), "Hanna", Set.of(Role.HR), Ids.next());
    }

    public Caller.Person admin() {
        return new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
    }

    /** An invitation to a fresh published template of {@link #threeQuestions}. */
    public IssuedInvitation invited(Caller.Person hr) {
        TemplateView draft = templates(it -> it.create(hr, threeQuestions("Engineer")));
        templates(it -> it.publish(hr, draft.id()));
        return invitations(it -> it.invite(hr, NewInvitation.to(draft.id(), "Zoë", "zoe@example.com")));
    }

    public Caller.Invitee invitee(IssuedInvitation issued) {
        return new Caller.Invitee(issued.invitation().id(), issued.invitation().companyId());
    }

    /** A completed interview. */
    public IssuedInvitation completed(Caller.Person hr) {
        IssuedInvitation issued = invited(hr);
        Caller.Invitee invitee = invitee(issued);
        interviews(it -> it.start(invitee, true));
        for (QuestionView question : issued.invitation().questions()) {
            Answer answer =
                    switch (question.type()) {
                        case VIDEO -> new Answer.Recording(Ids.next());
                        case TEXT -> new Answer.Text("Because.");
                        case SINGLE_CHOICE -> new Answer.Choice(0);
                        case AUDIO -> new Answer.Audio(Ids.next());
                        case MULTIPLE_CHOICE -> new Answer.Choices(List.of(0));
                        case FILE -> new Answer.File(Ids.next());
                    };
            interviews(it -> it.answer(invitee, question.id(), answer, null));
        }
        interviews(it -> it.complete(invitee));
        return issued;
    }

    public <R> R templates(Function<Templates, R> work) {
        return services.call(Templates.class, work);
    }

    public <R> R invitations(Function<Invitations, R> work) {
        return services.call(Invitations.class, work);
    }

    public <R> R board(Function<Board, R> work) {
        return services.call(Board.class, work);
    }

    public <R> R decisions(Function<Decisions, R> work) {
        return services.call(Decisions.class, work);
    }

    /** Decides and leaves it to the rule whether the candidate is told. */
    public InvitationView decide(Caller caller, UUID id, DecisionKind decision, String reason) {
        return decisions(it -> it.decide(caller, id, new DecisionDraft(decision, reason, null, null, null)));
    }

    public void run(Consumer<Invitations> work) {
        services.run(Invitations.class, work);
    }

    public <R> R interviews(Function<Interviews, R> work) {
        return services.call(Interviews.class, work);
    }

    public Optional<Caller.Invitee> holder(String secret) {
        return services.call(InvitationSecrets.class, it -> it.find(secret));
    }

    public String opened(String sealedSecret) {
        return services.call(InvitationSecrets.class, it -> it.open(sealedSecret));
    }

    public int expireOverdue() {
        return services.call(Invitations.class, Invitations::expireOverdue);
    }

    /** What the audit log says of this subject, oldest first. */
    public List<String> audited(UUID subject) {
        List<?> rows = database.inTransaction(entityManager -> entityManager
                .createNativeQuery(
                        "select action || ' by ' || actor from shared.audit_entry where subject = ?1 order by id")
                .setParameter(1, subject.toString())
                .getResultList());
        return rows.stream().map(String::valueOf).toList();
    }

    ClipsStandIn clips() {
        return clips;
    }

    public <R> R videos(Function<TemplateVideos, R> work) {
        return services.call(TemplateVideos.class, work);
    }

    public MovableClock clock() {
        return clock;
    }

    public Services services() {
        return services;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
