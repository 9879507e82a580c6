package app.candor.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.candor.testing.browser.BrowserExtension;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A candidate fills in their profile and decides who finds them. */
@ExtendWith(Stack.Extension.class)
class CandidateSearchJourneyIT {
    @RegisterExtension
    static final BrowserExtension browsers = new BrowserExtension();

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void aCandidateShouldBeFoundUntilTheyDecideOtherwise(Stack stack) {
        String skill = "Glassblowing " + UUID.randomUUID().toString().substring(24);
        stack.as(Person.ADMIN)
                .contentType("text/csv; charset=UTF-8")
                .body("category,name\nJourney," + skill + "\n")
                .post("/api/v1/skills/import")
                .then()
                .statusCode(200);
        String name = new Realm(stack).person(null, "candidate");
        try (BrowserContext theirs = browsers.phone(ColorScheme.DARK);
                BrowserContext ours = browsers.desk(ColorScheme.LIGHT)) {
            Desk candidate = Desk.signIn(theirs, stack, name, Realm.password(), "/candidate/profile");
            Page profile = candidate.page();
            assertThat(profile.locator("h1")).hasText("Your profile");
            profile.getByLabel("In one line").fill("Master of " + skill);
            profile.getByLabel("Experience", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("senior");
            press(profile, "Save");
            assertThat(profile.locator("[data-toast]").last()).containsText("Saved");
            profile.getByLabel("Add a skill").fill(skill.toLowerCase(java.util.Locale.ROOT));
            press(profile, "Find");
            press(profile, "Add: " + skill);
            press(profile, "Very well");
            assertThat(profile.locator("#skills [aria-pressed=true]")).hasText("4");
            candidate.look("profile");

            Desk hr = Desk.signIn(ours, stack, Person.HR, "/hr/candidates");
            Page search = hr.page();
            search.getByLabel("Skill", new Page.GetByLabelOptions().setExact(true))
                    .fill(skill);
            press(search, "Show");
            assertThat(search.locator(".empty")).isVisible();

            profile.getByLabel("Hiring teams may find me").check();
            press(profile, "Save");
            assertThat(profile.locator("[data-toast]").last()).containsText("Saved");
            String question = search.url();
            hr.open(question.substring(question.indexOf("/hr/")));
            assertThat(search.locator(".row")).containsText("Master of " + skill);
            assertThat(search.locator(".row .badge")).hasText(skill + " 4");
            hr.look("candidates");

            profile.getByLabel("Hiring teams may find me").uncheck();
            press(profile, "Save");
            assertThat(profile.locator("[data-toast]").last()).containsText("Saved");
            hr.open(question.substring(question.indexOf("/hr/")));
            assertThat(search.locator(".empty")).isVisible();
        }
    }
}
