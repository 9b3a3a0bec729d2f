package org.huying.matter.procedure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.calendar.Hours;

/** Hours as a clock keeps them: the name of well-known ones, the whole text of others, so that no edition is needed. */
public final class HoursWord {

    private static final Map<String, Hours> READ = new ConcurrentHashMap<>(
            Map.of(Hours.OFFICE.name(), Hours.OFFICE, Hours.ROUND_THE_CLOCK.name(), Hours.ROUND_THE_CLOCK));

    private HoursWord() {}

    static String write(Hours hours) {
        return hours.equals(READ.get(hours.name())) ? hours.name() : hours.name() + ": " + hours.text();
    }

    public static Hours read(String word) {
        return READ.computeIfAbsent(word, HoursWord::parse);
    }

    private static Hours parse(String word) {
        int colon = word.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("no hours are known by the name '" + word + "'");
        }
        return Hours.parse(word.substring(0, colon), word.substring(colon + 2));
    }
}
