package org.huying.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
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
        browser = context.getRoot().getStore(HERE).computeIfAbsent(Launched.class).browser;
    }

    Browser browser() {
        return Objects.requireNonNull(browser, "no test has begun");
    }

    /** Closed by JUnit, with the store that it lies in. */
    static final class Launched implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = Browsers.launch(playwright);

        @Override
        public void close() {
            playwright.close();
        }
    }
}
