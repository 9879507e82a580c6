package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.interviewing.domain.GuestTable;
import app.candor.interviewing.event.BulkInvitationConfirmed;
import app.candor.interviewing.event.InvitationCreated;
import app.candor.interviewing.port.GuestSheet;
import app.candor.shared.Caller;
import app.candor.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkInvitationsTest {
    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    /** Lines and commas, nothing else. */
    private static final class Plain implements GuestSheet {
        @Override
        public GuestTable read(byte[] file, int most) {
            String[] lines = new String(file, StandardCharsets.UTF_8).split("\n");
            List<GuestTable.Row> rows = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                rows.add(new GuestTable.Row(i + 1, List.of(lines[i].split(",", -1))));
            }
            return new GuestTable(List.of(lines[0].split(",")), rows);
        }
    }

    @BeforeEach
    void open() {
        world = new Interviewing();
        world.services().with(GuestSheet.class, new Plain());
        hr = world.hr();
        TemplateView draft = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")));
        template = world.templates(it -> it.publish(hr, draft.id())).id();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private BulkView check(String text) {
        var draft = new BulkDraft(template, null, null, null, "Hello.");
        return world.services().call(BulkInvitations.class, it -> it.check(hr, draft, file(text)));
    }

    private BulkView send(UUID id) {
        return world.services().call(BulkInvitations.class, it -> it.send(hr, id));
    }

    private BulkView get(UUID id) {
        return world.services().call(BulkInvitations.class, it -> it.get(hr, id));
    }

    private int invited() {
        return world.services().events(InvitationCreated.class).size();
    }

    private static String people(int count) {
        return "name,email\n"
                + IntStream.range(0, count)
                        .mapToObj(i -> "P" + i + ",p" + i + "@example.com\n")
                        .collect(Collectors.joining());
    }

    @Test
    void badLinesShouldBeNamedAndGoodOnesKept() {
        world.invitations(it -> it.invite(hr, NewInvitation.to(template, "Old", "OLD@example.com")));
        BulkView checked = check("""
                Name,E-Mail,Time zone
                Zoë,zoe@example.com,Europe/Berlin
                ,nobody@example.com,
                Bo,not an address,
                Zoe again,ZOE@example.com,
                Cy,cy@example.com,Moon/Crater
                Old,old@example.com,
                """);
        assertThat(checked.state()).isEqualTo("checked");
        assertThat(checked.lines()).isEqualTo(6);
        assertThat(checked.good()).isEqualTo(1);
        assertThat(checked.faults()).extracting(BulkFault::line).containsExactly(3, 4, 5, 6, 7);
        assertThat(checked.faults())
                .extracting(BulkFault::complaint)
                .satisfiesExactly(
                        name -> assertThat(name).contains("name must not be empty"),
                        address -> assertThat(address).contains("not an email address"),
                        twice -> assertThat(twice).contains("line 2 already"),
                        zone -> assertThat(zone).contains("time zone"),
                        open -> assertThat(open).contains("open invitation"));
        assertThat(invited()).isEqualTo(1);
        BulkView sent = send(checked.id());
        assertThat(sent.state()).isEqualTo("sent");
        assertThat(sent.invited()).isEqualTo(1);
        InvitationCreated event =
                world.services().events(InvitationCreated.class).get(1);
        InvitationView made = world.invitations(it -> it.get(hr, event.invitationId()));
        assertThat(made.timeZone()).isEqualTo("Europe/Berlin");
        assertThat(made.message()).isEqualTo("Hello.");
    }

    @Test
    void confirmingTwiceShouldInviteOnce() {
        UUID id = check(people(3)).id();
        send(id);
        assertThat(send(id).invited()).isEqualTo(3);
        assertThat(invited()).isEqualTo(3);
        assertThat(world.services().events(BulkInvitationConfirmed.class)).hasSize(1);
        assertThat(world.audited(id)).containsExactly("invitations.bulk-confirmed by " + hr.describe());
    }

    /** Whoever starts again after a crash goes on with the lines that have no invitation. */
    @Test
    void longListsShouldBeSentInPiecesThatARestartGoesOnWith() {
        UUID id = check(people(1_200)).id();
        BulkView first = send(id);
        assertThat(first.state()).isEqualTo("sending");
        assertThat(first.invited()).isEqualTo(BulkInvitations.PIECE);
        boolean more = world.services().call(BulkInvitations.class, it -> it.sendPiece(id));
        assertThat(more).isTrue();
        String ran = world.services().call(BulkSending.class, BulkSending::run);
        assertThat(ran).isEqualTo("1 pieces");
        assertThat(get(id).state()).isEqualTo("sent");
        assertThat(world.services().events(InvitationCreated.class))
                .extracting(InvitationCreated::candidateEmail)
                .doesNotHaveDuplicates()
                .hasSize(1_200);
        assertThat(world.services().call(BulkSending.class, BulkSending::run)).isEqualTo("0 pieces");
    }

    @Test
    void tenThousandBadLinesShouldBeSaidAndOneMoreRefused() {
        BulkView checked = check("name,email\n" + "x,y\n".repeat(10_000));
        assertThat(checked.faulty()).isEqualTo(10_000);
        assertThat(checked.faults()).hasSize(1_000);
        assertThat(send(checked.id()).invited()).isZero();
        assertThatThrownBy(() -> check("name,email\n" + "x,y\n".repeat(10_001))).hasMessageContaining("10,000 lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name,E-Mail",
                "Vorname,E-Mail-Adresse",
                "Nombre completo,Correo electrónico",
                "ФИО,Электронная почта",
                "FULL NAME,e_mail"
            })
    void headingsShouldBeKnownInFourLanguages(String heading) {
        assertThat(check(heading + "\nZoë,zoe@example.com\n").good()).isEqualTo(1);
    }

    @Test
    void firstAndLastNamesShouldBeJoined() {
        UUID id = check("Nachname,Vorname,Mail\nMüller,Zoë,zoe@example.com\n").id();
        send(id);
        assertThat(world.services().events(InvitationCreated.class).get(0).candidateName())
                .isEqualTo("Zoë Müller");
    }

    @Test
    void whatIsNoListOfPeopleShouldBeRefused() {
        assertThatThrownBy(() -> check("street,town\nx,y\n")).hasMessageContaining("name the columns");
        assertThatThrownBy(() -> check("name,email\n")).hasMessageContaining("nothing in this file");
        byte[] huge = new byte[BulkInvitations.LARGEST_FILE + 1];
        var draft = new BulkDraft(template, null, null, null, null);
        assertThatThrownBy(() -> world.services()
                        .call(BulkInvitations.class, it -> it.check(hr, draft, new ByteArrayInputStream(huge))))
                .hasMessageContaining("5 MB");
        var local = new BulkDraft(template, null, LocalDateTime.parse("2026-12-01T18:00"), null, null);
        BulkView nowhere = world.services()
                .call(BulkInvitations.class, it -> it.check(hr, local, file("name,email\nZ,z@example.com\n")));
        assertThat(nowhere.faults().get(0).complaint()).contains("which time zone");
    }

    @Test
    void anotherCompanysListShouldNotBeThere() {
        UUID id = check(people(1)).id();
        Caller.Person stranger = world.hr();
        for (Runnable attempt : List.<Runnable>of(
                () -> world.services().call(BulkInvitations.class, it -> it.get(stranger, id)),
                () -> world.services().call(BulkInvitations.class, it -> it.send(stranger, id)))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind())
                    .isEqualTo(Problem.Kind.NOT_FOUND));
        }
        assertThat(invited()).isZero();
    }

    @Test
    void whatBecameImpossibleMeanwhileShouldBeSaid() {
        UUID id = check(people(2)).id();
        world.invitations(it -> it.invite(hr, NewInvitation.to(template, "P0", "p0@example.com")));
        assertThat(send(id).faults()).extracting(BulkFault::line).containsExactly(2);
        UUID late = check("name,email\nQ,q@example.com\n").id();
        world.templates(it -> it.archive(hr, template));
        assertThat(send(late).faults().get(0).complaint()).contains("archived");
        assertThat(get(late).state()).isEqualTo("sent");
    }

    @Test
    void oldListsShouldNotBeKept() {
        UUID id = check(people(1)).id();
        world.clock().advance(Duration.ofDays(31));
        world.services().call(BulkSending.class, BulkSending::run);
        assertThatThrownBy(() -> get(id)).hasMessageContaining("no such list");
    }
}
