package org.huying.matter.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.platform.Shell;
import org.springframework.context.MessageSource;

/**
 * A sentence of the message bundles and what is filled in: texts, bilingual names, instants, days, other phrases.
 *
 * @param key its key in the message bundles
 */
public record Phrase(String key, List<Object> arguments) {

    private static final String AS_IT_IS = "matter.words.as-it-is";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** Words that are no sentence of ours: what somebody wrote, or a name. */
    public static Phrase said(Object words) {
        return of(AS_IT_IS, words);
    }

    /** With the texts in it changed, such as by masking. */
    Phrase replacing(UnaryOperator<String> change) {
        return new Phrase(
                key,
                arguments.stream()
                        .map(argument -> argument instanceof String text
                                ? change.apply(text)
                                : argument instanceof Bilingual both
                                        ? new Bilingual(change.apply(both.zh()), change.apply(both.en()))
                                        : argument)
                        .toList());
    }

    public String in(Shell shell) {
        return in(shell.messages(), shell.locale());
    }

    public String in(MessageSource messages, Locale locale) {
        Object[] filled = arguments.stream()
                .map(argument -> plain(argument, messages, locale))
                .toArray();
        return AS_IT_IS.equals(key) ? filled[0].toString() : messages.getMessage(key, filled, locale);
    }

    private static Object plain(Object argument, MessageSource messages, Locale locale) {
        return switch (argument) {
            case Bilingual words -> words.in(locale);
            case Phrase phrase -> phrase.in(messages, locale);
            case Instant instant -> MINUTE.format(instant.atZone(Zones.CHINA));
            case LocalDate day -> day.toString();
            default -> argument.toString();
        };
    }
}
