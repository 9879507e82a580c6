package app.candor.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.candor.identity.SkillDraft;
import app.candor.identity.SkillFilter;
import app.candor.identity.SkillImportResult;
import app.candor.identity.SkillTaxonomy;
import app.candor.identity.SkillTransfer;
import app.candor.identity.SkillView;
import app.candor.identity.event.SkillCreated;
import app.candor.identity.port.SkillSheet;
import app.candor.shared.Caller;
import app.candor.shared.Ids;
import app.candor.shared.PageRequest;
import app.candor.shared.Problem;
import app.candor.shared.Role;
import app.candor.testing.Database;
import app.candor.testing.Services;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SkillTransferTest {
    private final Caller.Person admin = new Caller.Person(Ids.next(), "Ada", Set.of(Role.ADMIN), null);
    private Database database;
    private Services services;

    @BeforeEach
    void begin() {
        database = new Database();
        services =
                new Services(database).with(Clock.class, Clock.systemUTC()).with(SkillSheet.class, new CsvSkillSheet());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SkillImportResult imported(String text) {
        return imported(text.getBytes(StandardCharsets.UTF_8));
    }

    private SkillImportResult imported(byte[] file) {
        return services.call(
                SkillTransfer.class, transfer -> transfer.importFile(admin, new ByteArrayInputStream(file)));
    }

    private byte[] exported() {
        return services.call(SkillTransfer.class, transfer -> transfer.export(admin));
    }

    private List<SkillView> all() {
        return services.call(
                        SkillTaxonomy.class,
                        skills -> skills.list(admin, new SkillFilter(null, null, null), PageRequest.first()))
                .items();
    }

    private Problem refusal(byte[] file) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> imported(file)).isInstanceOfSatisfying(Problem.class, problems::add);
        return problems.get(0);
    }

    private Problem refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileShouldBecomeSkillsAndTheSameAgainNothing() {
        String file = "category,name,aliases,active\nLanguages,JavaScript,JS|ECMAScript,true\nTools,Git,,no\n";
        assertThat(imported(file)).isEqualTo(new SkillImportResult(2, 0, 0, 2));
        assertThat(all())
                .extracting(SkillView::name, SkillView::categoryName, SkillView::aliases, SkillView::active)
                .containsExactly(
                        tuple("Git", "Tools", List.of(), false),
                        tuple("JavaScript", "Languages", List.of("JS", "ECMAScript"), true));
        int told = services.events().size();
        assertThat(imported(file)).isEqualTo(new SkillImportResult(0, 0, 2, 0));
        assertThat(imported(exported())).isEqualTo(new SkillImportResult(0, 0, 2, 0));
        assertThat(services.events()).hasSize(told);
        assertThat(services.events(SkillCreated.class)).hasSize(2);
    }

    @Test
    void semicolonsByteOrderMarksAndQuotesShouldBeUnderstood() {
        assertThat(imported("\uFEFFName;Category\r\n\"Design; print\";Art\r\n\r\n"))
                .isEqualTo(new SkillImportResult(1, 0, 0, 1));
        assertThat(all()).extracting(SkillView::name).containsExactly("Design; print");
    }

    @Test
    void columnsThatTheFileLacksShouldLeaveKnownSkillsAsTheyAre() {
        imported("category,name,aliases,active\nLanguages,Java,JVM,false\n");
        assertThat(imported("category,name\nLanguages,JAVA\n")).isEqualTo(new SkillImportResult(0, 1, 0, 0));
        assertThat(all().get(0).aliases()).containsExactly("JVM");
        assertThat(all().get(0).active()).isFalse();
        assertThat(all().get(0).name()).isEqualTo("JAVA");
    }

    @Test
    void twoSkillsShouldSwapAnAliasInOneFile() {
        imported("category,name,aliases\nA,One,x\nA,Two,y\n");
        assertThat(imported("category,name,aliases\nA,One,y\nA,Two,x\n")).isEqualTo(new SkillImportResult(0, 2, 0, 0));
        assertThat(refusal("category,name,aliases\nA,Three,x\n").violations())
                .extracting(Problem.Violation::message)
                .containsExactly("Line 2: “x” already means the skill “Two”.");
    }

    @Test
    void noCellShouldBeAFormulaAndAllShouldComeBackAsTheyWere() {
        var category = services.call(SkillTaxonomy.class, skills -> skills.createCategory(admin, "=1+1"));
        for (String name :
                List.of("=cmd|' /C calc'!A0".replace("|", ""), "+1", "-1", "@sum", "'=x", "''@y", "'quoted'")) {
            services.call(
                    SkillTaxonomy.class,
                    skills -> skills.create(admin, new SkillDraft(category.id(), name, List.of())));
        }
        byte[] file = exported();
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(8);
        for (String line : List.of(lines).subList(1, lines.length)) {
            for (String cell : line.split(",")) {
                assertThat(cell.replaceAll("^\"", "")).doesNotStartWith("=").doesNotContainPattern("^[+\\-@]");
            }
        }
        assertThat(imported(file)).isEqualTo(new SkillImportResult(0, 0, 7, 0));
    }

    @Test
    void oneBrokenLineShouldStopTheWholeFile() {
        Problem problem = refusal("category,name,aliases,active\nA,Good,,\nA,,,\nA,Bad,,perhaps\nA,good,,\n");
        assertThat(problem.type()).isEqualTo("import-refused");
        assertThat(problem.getMessage()).isEqualTo("Nothing was imported: 2 lines need your attention.");
        assertThat(problem.violations())
                .extracting(Problem.Violation::message)
                .containsExactly("Line 3: A name is missing.", "Line 4: Write true or false.");
        assertThat(refusal("category,name\nA,Good\nA,good\n").violations())
                .extracting(Problem.Violation::message)
                .containsExactly("Line 3: “good” is in line 2 already.");
        assertThat(all()).isEmpty();
        assertThat(services.events()).isEmpty();
    }

    @Test
    void tenThousandBrokenLinesShouldBeOneClearAnswer() {
        String file = IntStream.range(0, 10_000)
                .mapToObj(i -> ",x|y" + i)
                .collect(Collectors.joining("\n", "category,name\n", ""));
        Problem problem = refusal(file);
        assertThat(problem.getMessage())
                .isEqualTo("Nothing was imported: 10,000 lines need your attention."
                        + " The first hundred complaints are listed.");
        assertThat(problem.violations()).hasSize(100);
    }

    @Test
    void aLargeTaxonomyShouldComeInWhole() {
        String file = IntStream.range(0, 5_000)
                .mapToObj(i -> "Category " + i % 20 + ",Skill " + i + ",Alias " + i)
                .collect(Collectors.joining("\n", "category,name,aliases\n", ""));
        assertThat(imported(file)).isEqualTo(new SkillImportResult(5_000, 0, 0, 20));
        assertThat(imported(file)).isEqualTo(new SkillImportResult(0, 0, 5_000, 0));
    }

    @Test
    void whatIsNoSuchFileShouldBeRefusedInASentence() {
        assertThat(refusal(new byte[] {'c', (byte) 0xE4, '\n'}).getMessage()).contains("not UTF-8");
        assertThat(refusal("name\nJava\n").getMessage()).contains("category, name");
        assertThat(refusal("category,name,name\nA,B,C\n").getMessage()).contains("same name");
        assertThat(refusal("category,name\nA,B,C\n").getMessage()).contains("Line 2 has more cells");
        assertThat(refusal("category,name\nA,\"B\n").type()).isEqualTo("unreadable-file");
        assertThat(refusal(new byte[SkillTransfer.LARGEST_FILE + 1]).type()).isEqualTo("file-too-large");
        String tooLong = IntStream.rangeClosed(0, SkillTransfer.MOST_LINES)
                .mapToObj(i -> "A,S" + i)
                .collect(Collectors.joining("\n", "category,name\n", ""));
        assertThat(refusal(tooLong).getMessage()).contains("10,000 lines");
        String many = IntStream.rangeClosed(0, 200)
                .mapToObj(i -> "C" + i + ",S" + i)
                .collect(Collectors.joining("\n", "category,name\n", ""));
        assertThat(refusal(many).type()).isEqualTo("too-many-categories");
        assertThat(refusal("").type()).isEqualTo("unreadable-file");
    }

    @Test
    void onlyAdministratorsShouldMoveTheTaxonomy() {
        Caller hr = new Caller.Person(Ids.next(), "Hana", Set.of(Role.HR), null);
        assertThatThrownBy(() -> services.call(
                        SkillTransfer.class, transfer -> transfer.importFile(hr, InputStream.nullInputStream())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> services.call(SkillTransfer.class, transfer -> transfer.export(hr)))
                .isInstanceOf(Problem.class);
    }
}
