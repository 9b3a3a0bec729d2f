package org.huying.demo;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the whole server with the demo district, in a real browser that it shares with the other such tests. */
@DemoServer
public abstract class InABrowser {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    @LocalServerPort
    private int port;

    protected static Browser browser() {
        return BROWSER.browser();
    }

    /** Somebody of the service, signed in. */
    protected final Desk desk(String account) {
        return Desk.of(browser(), port, account);
    }

    /** A resident, whose browser may know no script. */
    protected final Desk resident(boolean script) {
        return Desk.ofResident(browser(), port, script);
    }

    protected final Api api() {
        return new Api(port);
    }

    protected final String address(String path) {
        return "http://localhost:" + port + path;
    }
}
