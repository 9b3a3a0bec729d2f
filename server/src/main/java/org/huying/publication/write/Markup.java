package org.huying.publication.write;

/** HTML in the making. Nothing gets in but what is escaped or was written here. */
final class Markup {

    private final StringBuilder html = new StringBuilder();

    /** What is written here, as it is. */
    Markup tag(String written) {
        html.append(written);
        return this;
    }

    Markup text(String words) {
        html.append(escaped(words));
        return this;
    }

    /** A pair of tags without attributes around words. */
    Markup around(String tag, String words) {
        return tag("<" + tag + ">").text(words).tag("</" + tag + ">");
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
