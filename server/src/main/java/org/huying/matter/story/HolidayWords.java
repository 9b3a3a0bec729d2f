package org.huying.matter.story;

import java.util.Map;
import org.huying.base.Bilingual;

/** The public holidays as the State Council names them, and in English. Others are called by themselves. */
final class HolidayWords {

    private static final Map<String, String> ENGLISH = Map.of(
            "元旦", "New Year",
            "春节", "Spring Festival",
            "清明节", "Qingming",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day",
            "国庆节、中秋节", "National Day and Mid-Autumn Festival");

    private HolidayWords() {}

    static Bilingual of(String name) {
        return new Bilingual(name, ENGLISH.getOrDefault(name, name));
    }
}
