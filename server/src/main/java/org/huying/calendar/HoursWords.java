package org.huying.calendar;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.base.Bilingual;

/** The hours of a unit as people say them. */
public final class HoursWords {

    private static final Pattern DAY = Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)\\b");

    private static final Map<String, Bilingual> DAYS = Map.of(
            "mon", new Bilingual("周一", "Mon"),
            "tue", new Bilingual("周二", "Tue"),
            "wed", new Bilingual("周三", "Wed"),
            "thu", new Bilingual("周四", "Thu"),
            "fri", new Bilingual("周五", "Fri"),
            "sat", new Bilingual("周六", "Sat"),
            "sun", new Bilingual("周日", "Sun"));

    private static final Bilingual ALWAYS = new Bilingual("全天 24 小时，节假日不停", "round the clock, holidays too");

    private HoursWords() {}

    public static Bilingual of(Hours hours) {
        if (hours.equals(Hours.ROUND_THE_CLOCK)) {
            return ALWAYS;
        }
        String zh =
                replaced(hours.text(), true).replaceAll("(周.)-(周.)", "$1至$2").replace("holidays", "节假日照常");
        String en = replaced(hours.text(), false).replace("holidays", "also on holidays");
        return new Bilingual(zh.replace("; ", "；"), en);
    }

    private static String replaced(String text, boolean chinese) {
        return DAY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(), chinese)));
    }

    private static String word(String day, boolean chinese) {
        Bilingual words = DAYS.getOrDefault(day, Bilingual.same(day));
        return chinese ? words.zh() : words.en();
    }
}
