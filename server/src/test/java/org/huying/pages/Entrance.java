package org.huying.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.huying.demo.DemoServer;

/** How somebody comes in, and what they do first so that there are pages which only follow a deed. */
final class Entrance {

    private static final String PASSWORD = "walks everywhere 2026";

    private final Page page;
    private final String base;

    Entrance(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /** The addresses at which this one begins. */
    List<String> of(String role) {
        if (!role.equals("-") && !role.equals("resident")) {
            signIn(role);
        }
        List<String> begin = new ArrayList<>(List.of("/"));
        switch (role) {
            case "-" -> begin.add("/sign-in?expired");
            case "resident" -> begin.addAll(fileAsResident());
            case "operator" -> begin.addFirst(takeACall());
            case "dispatcher" -> begin.addAll(List.of(selectTwo(), "/lines/requests/difference?from=1&to=1"));
            default -> {
                // The others only follow links.
            }
        }
        return begin;
    }

    private void signIn(String account) {
        page.navigate(base + "/sign-in");
        page.fill("#name", account);
        page.fill("#password", DemoServer.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForCondition(() -> !page.url().contains("/sign-in"));
    }

    private List<String> fileAsResident() {
        page.navigate(base + "/public/register");
        page.fill("#name", "walker");
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL("**/public/mine*");
        page.navigate(base + "/public/file");
        page.waitForSelector("form[data-ready]");
        page.fill("#file-text", "和平公园门口路灯不亮，晚上很黑。");
        page.click("[data-next]");
        page.click("[data-skip]");
        page.click("[data-next]");
        page.click("[data-submit]");
        page.waitForURL("**/public/filed");
        return List.of("/public/filed", "/public/mine", "/public", "/public/account");
    }

    private String takeACall() {
        page.navigate(base + "/centre");
        page.fill("#call-phone", "13871234505");
        page.fill("#call-text", "问社区医院周末开不开门");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/centre/registered/*");
        return page.url().substring(base.length());
    }

    private String selectTwo() {
        page.navigate(base + "/inbox?view=all");
        Object ids =
                page.evaluate("() => Array.from(document.querySelectorAll('[data-matters] a[href^=\"/matters/\"]'), "
                        + "link => link.getAttribute('href').replace(/[?#].*/, '').split('/').pop()).slice(0, 2)");
        return "/inbox/bulk?"
                + String.join("&", ((List<?>) ids).stream().map(id -> "m=" + id).toList());
    }
}
