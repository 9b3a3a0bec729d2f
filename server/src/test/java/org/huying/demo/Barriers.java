package org.huying.demo;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.stream.Stream;

/** What keeps somebody from using the page that a browser shows. */
public final class Barriers {

    /** The width of a phone. */
    public static final int PHONE = 390;

    /** WCAG 2.2 AA, as far as a program can check it. */
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Once the page has been drawn as wide as the screen now is. */
    private static final String WIDEST = """
            async () => {
              await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) {
                return '';
              }
              const wide = Array.from(document.querySelectorAll('body *'))
                .filter(element => element.getBoundingClientRect().right > width + 1)
                .map(element => element.tagName.toLowerCase() + '.' + element.className);
              return document.documentElement.scrollWidth + ' px: ' + wide.slice(-3).join(', ');
            }""";

    private Barriers() {}

    /** What keeps people with disabilities out. */
    public static List<String> of(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> "barrier " + rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getHtml()))
                                        .limit(3)
                                        .toList())
                        .toList();
    }

    /** What makes the page scroll sideways on the screen as wide as it is. */
    public static List<String> tooWide(Page page) {
        String widest = (String) page.evaluate(WIDEST);
        return widest.isEmpty() ? List.of() : List.of("scrolls sideways, " + widest);
    }

    /** Both, on a phone; after which the screen is as wide as it was. */
    public static List<String> onAPhone(Page page) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        try {
            return Stream.concat(tooWide(page).stream(), of(page).stream()).toList();
        } finally {
            page.setViewportSize(before.width, before.height);
        }
    }
}
