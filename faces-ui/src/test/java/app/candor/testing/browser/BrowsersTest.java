package app.candor.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class BrowsersTest {
    @Test
    void aPhoneShouldPreferTheSchemeItWasGivenAndAxeShouldSeeWhatIsWrong() {
        try (Browsers browsers = Browsers.open()) {
            Page page = browsers.phone(ColorScheme.DARK).newPage();
            page.setContent(
                    "<html lang=en><meta name=viewport content=width=device-width><title>t</title><main><h1>Hello</h1><input></main></html>");
            assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches && innerWidth === 390"))
                    .isEqualTo(true);
            assertThat(Axe.violations(page)).singleElement().asString().startsWith("label (critical)");
        }
    }
}
