package app.candor.interviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.candor.shared.Caller;
import app.candor.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardTest {
    private static final InvitationFilter ALL = InvitationFilter.all();
    private Interviewing world;
    private Caller.Person hr;
    private UUID template;

    @BeforeEach
    void open() {
        world = new Interviewing();
        hr = world.hr();
        template = world.templates(it -> it.create(hr, Interviewing.threeQuestions("Engineer")))
                .id();
        world.templates(it -> it.publish(hr, template));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID invite(String name, int days) {
        Instant until = world.clock().instant().plus(Duration.ofDays(days));
        String address = name.replaceAll("[^A-Za-z]", "x") + "@example.com";
        return world.invitations(it ->
                        it.invite(hr, NewInvitation.to(template, name, address).until(until)))
                .invitation()
                .id();
    }

    private List<String> names(InvitationFilter filter, String order) {
        return world.board(it -> it.list(hr, filter, BoardOrder.ofCode(order), null, null)).items().stream()
                .map(InvitationSummary::candidateName)
                .toList();
    }

    private void score(UUID id, Integer score) {
        world.clock().advance(Duration.ofMinutes(1));
        world.run(it -> it.noteAnalysis(
                id,
                new AnalysisSummary(
                        "completed", score, "consider", world.clock().instant())));
    }

    @Test
    void everyOrderShouldBeThatOfItsName() {
        UUID zoe = invite("zoë", 5);
        UUID oestreich = invite("Östreich", 9);
        UUID anna = invite("Anna", 7);
        invite("Boris", 3);
        score(anna, 40);
        score(zoe, 90);
        assertThat(names(ALL, null)).containsExactly("Boris", "Anna", "Östreich", "zoë");
        assertThat(names(ALL, "created")).containsExactly("zoë", "Östreich", "Anna", "Boris");
        assertThat(names(ALL, "name")).containsExactly("Anna", "Boris", "Östreich", "zoë");
        assertThat(names(ALL, "expiry")).containsExactly("Boris", "zoë", "Anna", "Östreich");
        assertThat(names(ALL, "-score")).containsExactly("zoë", "Anna", "Boris", "Östreich");
        assertThat(names(ALL, "-changed").get(0)).isEqualTo("zoë");
        world.clock().advance(Duration.ofMinutes(1));
        world.invitations(it -> it.cancel(hr, oestreich));
        assertThat(names(ALL, "-changed")).startsWith("Östreich", "zoë", "Anna");
        assertThatThrownBy(() -> BoardOrder.ofCode("colour")).hasMessageContaining("Sort by");
    }

    static Stream<String> orders() {
        return Stream.of(BoardOrder.Key.values()).flatMap(key -> Stream.of(key.code(), "-" + key.code()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesShouldHoldEachLineOnceInEveryOrderAndNeighboursShouldFollowThem(String code) {
        BoardOrder order = BoardOrder.ofCode(code);
        for (int i = 0; i < 7; i++) {
            UUID id = invite("Same " + i % 2, 2 + i % 3);
            if (i % 3 == 0) {
                score(id, 50);
            }
        }
        List<UUID> whole = world.board(it -> it.list(hr, ALL, order, null, null)).items().stream()
                .map(InvitationSummary::id)
                .toList();
        assertThat(paged(ALL, order)).hasSize(7).isEqualTo(whole);
        assertThat(paged(text("same"), order)).as("those of a search").isEqualTo(whole);
        for (int i = 0; i < whole.size(); i++) {
            UUID id = whole.get(i);
            Board.Neighbours around = world.board(it -> it.neighbours(hr, ALL, order, id));
            assertThat(around)
                    .isEqualTo(new Board.Neighbours(
                            i == 0 ? null : whole.get(i - 1), i == whole.size() - 1 ? null : whole.get(i + 1)));
        }
    }

    private List<UUID> paged(InvitationFilter filter, BoardOrder order) {
        List<UUID> paged = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            Page<InvitationSummary> page = world.board(it -> it.list(hr, filter, order, after, 2));
            page.items().forEach(line -> paged.add(line.id()));
            cursor = page.next();
        } while (cursor != null);
        return paged;
    }

    @Test
    void filtersShouldFindWhatTheySay() {
        UUID done = world.completed(hr).invitation().id();
        UUID decided = world.completed(hr).invitation().id();
        world.decide(hr, decided, DecisionKind.HIRE, "Good.");
        score(done, 70);
        invite("Ends soon", 2);
        invite("Ends late", 9);
        assertThat(found(new InvitationFilter(null, null, null, DecisionKind.HIRE, false, null, null, false)))
                .containsExactly(decided);
        assertThat(found(new InvitationFilter(null, null, null, null, true, null, null, false)))
                .containsExactly(done);
        assertThat(found(new InvitationFilter(null, null, null, null, false, AnalysisState.COMPLETED, null, false)))
                .containsExactly(done);
        assertThat(found(new InvitationFilter(null, null, null, null, false, null, "consider", false)))
                .containsExactly(done);
        var soon = new InvitationFilter(null, null, null, null, false, null, null, true);
        assertThat(names(soon, "expiry")).containsExactly("Ends soon");
        assertThat(names(soon, "-score")).containsExactly("Ends soon");
        world.clock().advance(Duration.ofDays(3));
        assertThat(names(soon, null)).isEmpty();
        assertThat(names(new InvitationFilter(InvitationStatus.EXPIRED, null, null), "-score"))
                .containsExactly("Ends soon");
        assertThat(names(new InvitationFilter(InvitationStatus.PENDING, template, null), "name"))
                .containsExactly("Ends late");
    }

    private List<UUID> found(InvitationFilter filter) {
        return world.board(it -> it.list(hr, filter, BoardOrder.ofCode("-score"), null, null)).items().stream()
                .map(InvitationSummary::id)
                .toList();
    }

    @Test
    void textShouldFindWordsOfNameAndAddressInAnyOrder() {
        invite("Anna Schmidt", 5);
        invite("Юлия Соколова", 5);
        invite("100% _sure_", 5);
        assertThat(names(text("schmidt ANNA"), null)).containsExactly("Anna Schmidt");
        assertThat(names(text("chmi"), null)).containsExactly("Anna Schmidt");
        assertThat(names(text("Sc"), null)).containsExactly("Anna Schmidt");
        assertThat(names(text("ch"), null)).isEmpty();
        assertThat(names(text("СОКОЛ"), null)).containsExactly("Юлия Соколова");
        assertThat(names(text("AnnaxSchmidt@exam"), null)).containsExactly("Anna Schmidt");
        assertThat(names(text("00% _su"), null)).containsExactly("100% _sure_");
        assertThat(names(text("%"), null)).isEmpty();
        assertThatThrownBy(() -> names(text("x".repeat(201)), null)).hasMessageContaining("200");
    }

    private static InvitationFilter text(String words) {
        return new InvitationFilter(null, null, words);
    }

    @Test
    void aCursorOfAnotherOrderOrOfNobodyShouldBeRefused() {
        invite("A", 2);
        invite("B", 3);
        String cursor = world.board(it -> it.list(hr, ALL, BoardOrder.ofCode("name"), null, 1))
                .next();
        for (String wrong : List.of(cursor, "!", "bm9uZQ", "-score")) {
            assertThatThrownBy(() -> world.board(it -> it.list(hr, ALL, BoardOrder.ofCode("expiry"), wrong, 1)))
                    .as(wrong)
                    .hasMessageContaining("cursor");
        }
        assertThatThrownBy(() -> world.board(it -> it.list(world.admin(), ALL, BoardOrder.ofCode("name"), null, 1)))
                .hasMessageContaining("all companies");
    }

    @Test
    void noneShouldBeTheNeighbourOfAnotherCompanysInvitation() {
        UUID ours = invite("A", 2);
        Caller.Person stranger = world.hr();
        world.invited(stranger);
        Board.Neighbours none = world.board(it -> it.neighbours(stranger, ALL, BoardOrder.NEWEST, ours));
        assertThat(none).isEqualTo(new Board.Neighbours(null, null));
    }
}
