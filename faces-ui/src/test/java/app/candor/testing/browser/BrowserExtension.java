package app.candor.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for the tests of a class: a static field with {@code @RegisterExtension}. */
public final class BrowserExtension implements BeforeAllCallback, AfterAllCallback {
    private Browsers browsers;

    @Override
    public void beforeAll(ExtensionContext context) {
        browsers = Browsers.open();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browsers != null) {
            browsers.close();
        }
    }

    /** As {@link Browsers#phone}. */
    public BrowserContext phone(ColorScheme scheme) {
        return browsers.phone(scheme);
    }

    /** As {@link Browsers#desk}. */
    public BrowserContext desk(ColorScheme scheme) {
        return browsers.desk(scheme);
    }
}
