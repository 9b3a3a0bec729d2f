package org.huying.line;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.Bilingual;

/** The module's texts in both languages, from {@code messages/line_zh.properties} and {@code line_en.properties}. */
public final class Wording {

    private static final ResourceBundle ZH = bundle(Locale.CHINESE);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    /** The texts that need nothing filled in; there are no more of them than keys. */
    private static final Map<String, Bilingual> WHOLE = new ConcurrentHashMap<>();

    private Wording() {}

    /** The text of that key; bilingual arguments appear in the language of the text. */
    public static Bilingual of(String key, Object... arguments) {
        return arguments.length == 0 ? WHOLE.computeIfAbsent(key, Wording::made) : made(key, arguments);
    }

    private static Bilingual made(String key, Object... arguments) {
        return new Bilingual(text(ZH, Locale.CHINESE, key, arguments), text(EN, Locale.ENGLISH, key, arguments));
    }

    private static String text(ResourceBundle bundle, Locale locale, String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof Bilingual both ? both.in(locale) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages.line",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
