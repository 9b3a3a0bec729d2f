package org.huying.matter.dossier;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.matter.words.Phrase;
import org.springframework.context.MessageSource;

/** The words of a dossier in one language, on a page or on paper. */
public record Wording(MessageSource messages, Locale locale) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    public String text(Bilingual words) {
        return words.in(locale);
    }

    public String text(Phrase phrase) {
        return phrase.in(messages, locale);
    }

    public String time(Instant at) {
        return SECOND.format(at.atZone(Zones.CHINA));
    }

    public String language() {
        return "en".equals(locale.getLanguage()) ? "en" : "zh-CN";
    }
}
