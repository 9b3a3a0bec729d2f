package org.huying.demo;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same in a real browser, which it shares with the other such tests. */
public abstract class InABrowser extends OnTheDemo {

    @RegisterExtension
    static final OneBrowser BROWSER = new OneBrowser();

    protected static Browser browser() {
        return BROWSER.browser();
    }

    /** Somebody of the service, signed in. */
    protected final Desk desk(String account) {
        return Desk.of(browser(), port(), account);
    }

    /** A resident, whose browser may know no script. */
    protected final Desk resident(boolean script) {
        return Desk.ofResident(browser(), port(), script);
    }
}
