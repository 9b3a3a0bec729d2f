package org.huying.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium. Where there is none, browser tests say that they were skipped, or fail if they must run. */
public final class Browsers {

    private Browsers() {}

    public static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(require())
                        .setArgs(List.of("--no-sandbox", "--lang=zh-CN")));
    }

    /** To be asked before Playwright itself is started. */
    public static Path require() {
        Optional<Path> found = find();
        if (found.isEmpty() && "1".equals(System.getenv("HUYING_REQUIRE_BROWSER"))) {
            Assertions.fail("HUYING_REQUIRE_BROWSER=1, but there is no Chromium; install the package chromium");
        }
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no Chromium on this machine");
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
