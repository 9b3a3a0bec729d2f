package org.huying.pages;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huying.demo.Barriers;

/** What is wrong with the page that a browser shows. */
final class Findings {

    private static final Pattern KEY = Pattern.compile(
            "\\b(platform|matter|intake|security|line|lines|district|calendar|desk|sheet|dossier|indicator|admin|public|pledge"
                    + "|centre)\\.[a-z0-9-]+(\\.[a-z0-9-]+)+\\b|\\{[0-9]\\}");

    /** Everything that a reader reads or hears, but for what people wrote. */
    private static final String TEXTS = """
            () => [document.title, document.body.innerText,
              ...Array.from(document.querySelectorAll('[aria-label],[title],[placeholder],[alt]'), element =>
                ['aria-label', 'title', 'placeholder', 'alt'].map(name => element.getAttribute(name) || '').join(' '))
            ].join('\\n')""";

    /** Words of the house, which an English page has in English. */
    private static final String CHINESE_WORDS = """
            () => Array.from(document.querySelectorAll('label, legend, th, button, summary, .btn, dt, nav a'))
              .filter(element => !element.closest('[data-said], [lang^=zh], svg') && element.offsetParent !== null)
              .filter(element => !element.querySelector('[data-said], select, input, textarea'))
              .map(element => element.innerText.trim())
              .filter(text => /[\\u4e00-\\u9fff]/.test(text))""";

    private Findings() {}

    /** What can be told without looking for barriers. */
    static List<String> plain(Page page, Look look) {
        List<String> found = new ArrayList<>();
        String texts = (String) page.evaluate(TEXTS);
        KEY.matcher(texts).results().map(MatchResult::group).forEach(key -> found.add("missing text " + key));
        found.addAll(Barriers.tooWide(page));
        String classes = String.valueOf(page.locator("html").getAttribute("class"));
        if (!classes.contains("mode-" + look.mode())) {
            found.add("is not in its mode: " + classes);
        }
        if (look.language().equals("en")) {
            ((List<?>) page.evaluate(CHINESE_WORDS))
                    .forEach(words -> found.add("Chinese on an English page: " + words));
        }
        return found;
    }

    /** What keeps people with disabilities out. */
    static List<String> barriers(Page page) {
        return Barriers.of(page);
    }
}
