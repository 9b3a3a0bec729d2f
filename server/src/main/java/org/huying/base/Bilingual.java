package org.huying.base;

import java.util.Locale;

/** A text in the two languages of the product; Chinese is the language of record. */
public record Bilingual(String zh, String en) {

    public Bilingual {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("the Chinese text must not be blank");
        }
        en = en.isBlank() ? zh : en;
    }

    /** The same words for both languages: names of persons and places, numbers. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
