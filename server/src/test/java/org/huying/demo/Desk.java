package org.huying.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

/** Somebody at a screen: a window of their own, signed in if they have an account. */
public final class Desk implements AutoCloseable {

    private final String base;
    private final BrowserContext context;
    private final Page page;

    private Desk(Browser browser, String base, boolean script, String language) {
        this.base = base;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(script));
        page = context.newPage();
    }

    /** A resident, whose browser may know no script. */
    public static Desk ofResident(Browser browser, int port, boolean script) {
        return new Desk(browser, "http://localhost:" + port, script, "zh-CN");
    }

    public static Desk of(Browser browser, int port, String account) {
        Desk desk = new Desk(browser, "http://localhost:" + port, true, "zh-CN");
        desk.open("/sign-in");
        desk.signIn(account);
        return desk;
    }

    /** Signs a member of the service in with the form that the page shows. */
    public void signIn(String account) {
        signIn(account, DemoServer.PASSWORD);
        page.waitForCondition(() -> !page.url().contains("/sign-in"));
    }

    /** Fills the form that the page shows in and sends it, whatever comes of it. */
    public void signIn(String name, String password) {
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    public Page page() {
        return page;
    }

    public int open(String path) {
        Response response = page.navigate(base + path);
        return response == null ? 0 : response.status();
    }

    /** Opens the form of an action, so that it can be filled in. */
    public void choose(String action) {
        page.click("[data-action=" + action + "]");
    }

    /** Fills a field of an action's form. */
    public void type(String action, String field, String text) {
        page.fill("#" + action + "-" + field, text);
    }

    public void select(String action, String field, String value) {
        page.selectOption("#" + action + "-" + field, value);
    }

    public void send(String action) {
        page.click("#action-" + action + " button[type=submit]");
    }

    public boolean offers(String action) {
        return page.locator("[data-action=" + action + "]").count() > 0;
    }

    public String stage() {
        return page.locator("[data-stage]").getAttribute("data-stage");
    }

    public String text() {
        return page.locator("main").innerText();
    }

    /** Sends what no form on the page would send, with the token that guards the session. */
    public int force(String path, String... fields) {
        String token = page.locator("input[name=_csrf]").first().inputValue();
        FormData form = FormData.create().set("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.set(fields[i], fields[i + 1]);
        }
        return context.request()
                .post(base + path, RequestOptions.create().setForm(form).setMaxRedirects(0))
                .status();
    }

    @Override
    public void close() {
        context.close();
    }
}
