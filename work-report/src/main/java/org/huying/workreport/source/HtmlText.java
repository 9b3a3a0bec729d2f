package org.huying.workreport.source;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/** The text of a page: one line for each block. */
final class HtmlText {

    private HtmlText() {}

    static String of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, noscript, nav, header, footer, form, button, select, iframe, svg, template")
                .remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((Node node, int depth) -> open(text, node), page.body());
        return text.toString()
                        .replaceAll("[ \\t\\u00a0]+\\n", "\n")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    private static void open(StringBuilder text, Node node) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s*\\n\\s*", " "));
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        } else if (node instanceof Element element && element.normalName().equals("td")) {
            text.append(' ');
        }
    }
}
