package org.huying.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for all tests that ask for one: launched for the first of them, closed after the last of all tests. */
final class OneBrowser implements BeforeAllCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(OneBrowser.class);

    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Browsers.require();
        ExtensionContext.Store store = context.getRoot().getStore(HERE);
        Launched launched = store.computeIfAbsent(Launched.class);
        if (!launched.answers()) {
            store.remove(Launched.class);
            launched = store.computeIfAbsent(Launched.class);
        }
        browser = launched.browser;
    }

    Browser browser() {
        return Objects.requireNonNull(browser, "no test has begun");
    }

    /** Closed by JUnit, with the store that it lies in. */
    static final class Launched implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = Browsers.launch(playwright);

        /** A browser that has died takes the tests of one class with it and not all that come after. */
        private boolean answers() {
            try {
                browser.newContext().close();
                return true;
            } catch (PlaywrightException died) {
                return false;
            }
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
