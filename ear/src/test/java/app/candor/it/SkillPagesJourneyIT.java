package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator keeps the skills: one by one, and as a file. */
@ExtendWith(Stack.Extension.class)
class SkillPagesJourneyIT {
    private static final String FILE = "/admin/skills-file";

    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private final Stack stack;
    private final String mark = UUID.randomUUID().toString().substring(24);
    private final String shelf = "Shelf " + mark;

    SkillPagesJourneyIT(Stack stack) {
        this.stack = stack;
    }

    @Test
    void anAdministratorShouldKeepCategoriesAndSkills() {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/admin/skills");
            Page page = desk.page();
            assertThat(page.locator("nav [aria-current=page]")).hasText("Skills");
            makesACategory(desk);
            String name = "Weaving " + mark;
            makesASkill(desk, name);
            String address = page.url().substring(page.url().indexOf("/admin/"));

            Desk other = Desk.visit(context, stack, address);
            String renamed = "Looms <b>" + mark + "</b>";
            page.getByLabel("Name of the skill").fill(renamed);
            desk.button("Save").click();
            assertThat(page.locator("h1")).hasText(renamed);
            other.page().getByLabel("Name of the skill").fill("Too late " + mark);
            other.button("Save").click();
            assertThat(news(other)).containsText("Somebody has changed this since you looked at it");
            assertThat(other.page().getByLabel("Name of the skill")).hasValue("Too late " + mark);
            other.confirm("Delete the skill", "delete-dialog", "Delete the skill");
            assertThat(news(other)).containsText("Somebody has changed this since you looked at it");
            other.page().close();

            page.getByLabel("Aliases").fill("Not saved yet");
            desk.button("Deactivate").click();
            assertThat(page.locator(".page-head .badge")).hasText("Inactive");
            assertThat(page.getByLabel("Aliases")).hasValue("Not saved yet");
            desk.button("Activate").click();
            assertThat(page.locator(".page-head .badge")).hasText("Active");
            desk.button("Deactivate").click();
            assertThat(page.locator(".page-head .badge")).hasText("Inactive");
            desk.look("skill");

            desk.open("/admin/skills?status=inactive&text=" + mark);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody th")).hasText(renamed);
            desk.open("/admin/skills?status=active&text=" + mark);
            assertThat(page.locator(".empty")).isVisible();

            desk.open("/admin/skills");
            page.locator("section[aria-labelledby=categories-title] a")
                    .filter(new Locator.FilterOptions().setHasText(shelf))
                    .click();
            assertThat(page.locator("h1")).hasText(shelf);
            page.getByLabel("Name of the category").fill(shelf + " II");
            desk.button("Save").click();
            assertThat(page.locator("h1")).hasText(shelf + " II");
            desk.look("skill-category");
            desk.confirm("Delete the category", "delete-dialog", "Delete the category");
            assertThat(news(desk)).containsText("This category still holds skills");
            String category = page.url().substring(page.url().indexOf("/admin/"));
            desk.open(address);
            desk.confirm("Delete the skill", "delete-dialog", "Delete the skill");
            assertThat(page.locator("h1")).hasText("Skills");
            desk.open(category);
            desk.confirm("Delete the category", "delete-dialog", "Delete the category");
            assertThat(page.locator("h1")).hasText("Skills");
            assertThat(news(desk)).containsText("The category was deleted.");
            assertThat(desk.errors()).isEmpty();
        }
    }

    private void makesACategory(Desk desk) {
        Page page = desk.page();
        desk.link("New category").click();
        desk.button("Create the category").click();
        assertThat(news(desk)).containsText("A name is missing.");
        page.getByLabel("Name of the category").fill(shelf);
        desk.button("Create the category").click();
        assertThat(page.locator("h1")).hasText("Skills");
        assertThat(page.locator("section[aria-labelledby=categories-title]")).containsText(shelf);
        desk.open("/admin/skill-category");
        page.getByLabel("Name of the category").fill(shelf.toUpperCase(Locale.ROOT));
        desk.button("Create the category").click();
        assertThat(news(desk)).containsText("There is a category of this name already.");
        assertThat(page.getByLabel("Name of the category")).hasValue(shelf.toUpperCase(Locale.ROOT));
    }

    private void makesASkill(Desk desk, String name) {
        Page page = desk.page();
        desk.open("/admin/skill");
        page.getByLabel("Name of the skill").fill(name);
        page.getByLabel("Aliases").fill("Loom " + mark + "\n\nWarp " + mark);
        desk.button("Create the skill").click();
        assertThat(news(desk)).containsText("Choose a category.");
        assertThat(page.getByLabel("Aliases")).hasValue("Loom " + mark + "\n\nWarp " + mark);
        page.getByLabel("Category").selectOption(shelf);
        desk.button("Create the skill").click();
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.getByLabel("Aliases")).hasValue("Loom " + mark + "\nWarp " + mark);
        String made = page.url().substring(page.url().indexOf("/admin/"));
        desk.open("/admin/skill");
        page.getByLabel("Name of the skill").fill("warp " + mark);
        page.getByLabel("Category").selectOption(shelf);
        desk.button("Create the skill").click();
        assertThat(news(desk)).containsText("already means the skill “" + name + "”.");
        desk.open(made);
    }

    private static Locator news(Desk desk) {
        return desk.page().locator("[data-toast]").last();
    }

    @Test
    void aFileShouldBeImportedWholeOrNotAtAll() throws IOException {
        try (BrowserContext context = browsers.desk(ColorScheme.LIGHT)) {
            Desk desk = Desk.signIn(context, stack, Person.ADMIN, "/admin/skills?text=" + mark);
            Page page = desk.page();
            assertThat(desk.button("Import")).isDisabled();
            Locator said = page.locator("[data-outcome]");
            Locator complaints = page.locator("[data-complaints] li");
            String good = "category,name,aliases,active\n" + shelf + ",Knitting " + mark + ",Knit " + mark + ",true\n";

            send(desk, "skills.csv", (good + shelf + ",,,maybe\n").getBytes(StandardCharsets.UTF_8));
            assertThat(said).hasText("Nothing was imported: one line needs your attention.");
            assertThat(complaints).hasText(new String[] {"Line 3: A name is missing.", "Line 3: Write true or false."});
            assertThat(page.locator("#skills tbody tr")).hasCount(0);
            desk.look("skills-import-refused");

            String many =
                    IntStream.range(0, 120).mapToObj(line -> shelf + ",\n").collect(Collectors.joining());
            send(desk, "many.csv", ("category,name\n" + many).getBytes(StandardCharsets.UTF_8));
            assertThat(said).containsText("120 lines need your attention. The first hundred complaints are listed.");
            assertThat(complaints).hasCount(100);

            send(desk, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
            assertThat(said).containsText("The file is not UTF-8.");
            assertThat(complaints).hasCount(0);

            page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("big.csv", "text/csv", new byte[5 * 1024 * 1024 + 1]));
            assertThat(said).containsText("larger than 5 MB");
            assertThat(desk.button("Import")).isDisabled();

            send(desk, "skills.csv", good.getBytes(StandardCharsets.UTF_8));
            assertThat(said).hasText("Imported: 1 created, 0 updated, 0 unchanged. New categories: 1.");
            assertThat(page.locator("#skills tbody tr")).hasCount(1);
            assertThat(page.locator("section[aria-labelledby=categories-title]"))
                    .containsText(shelf);
            desk.button("Import").click();
            assertThat(said).hasText("Imported: 0 created, 0 updated, 1 unchanged. New categories: 0.");
            desk.look("skills");

            Download file = page.waitForDownload(() -> desk.link("Export CSV").click());
            assertThat(Files.readString(file.path())).contains("Knitting " + mark + ",Knit " + mark + ",true");
            fromElsewhere(context);
            assertThat(desk.errors()).isEmpty();
        }
    }

    private static void send(Desk desk, String name, byte[] bytes) {
        desk.page()
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", bytes));
        desk.button("Import").click();
    }

    /** The same session without our script, and in another language. */
    private void fromElsewhere(BrowserContext context) {
        String address = stack.candor().base().resolve(FILE).toString();
        APIResponse export = context.request().get(address);
        assertThat(export.headers().get("content-type")).startsWith("text/csv");
        RequestOptions sent = RequestOptions.create().setData("category,name\nX,Foreign " + mark + "\n");
        assertThat(context.request().post(address, sent).status()).isEqualTo(403);
        assertThat(stack.as(Person.ADMIN)
                        .queryParam("text", "Foreign " + mark)
                        .get("/api/v1/skills")
                        .jsonPath()
                        .getList("items.name"))
                .doesNotContain("Foreign " + mark);
        RequestOptions russian = RequestOptions.create()
                .setHeader("X-Candor", "1")
                .setHeader("Accept-Language", "ru")
                .setData("category,name\nX,\n");
        assertThat(context.request().post(address, russian).text())
                .contains("Строка 2: ")
                .contains("\"done\":false");
    }
}
