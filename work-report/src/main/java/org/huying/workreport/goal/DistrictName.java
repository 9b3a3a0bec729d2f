package org.huying.workreport.goal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose government reports: the name before 区政府, 市人民政府, 区第六届人民代表大会. */
final class DistrictName {

    private static final Pattern ENDS =
            Pattern.compile("(自治县|开发区|新区|区|县|旗|市)(?=人民政府|政府|第[一二三四五六七八九十]{1,3}届|人民代表大会|人大|国民经济和社会发展|.{0,2}工作报告)");
    private static final Pattern NO_NAME = Pattern.compile("[省市区县州旗我全各]|代表|举办|注册|中心|提请|制定|编制|成功");

    /** A longer name is taken where it stands at least so often as the shorter one, of ten times. */
    private static final int NEARLY_ALWAYS = 8;

    /** In running text a name comes again. */
    private static final int OFTEN = 2;

    private static final int LONGEST = 7;

    private DistrictName() {}

    /** The name that ends at the first such place of the words, as long as the text mostly has it. */
    static @Nullable String in(String words, String text) {
        Matcher ends = ENDS.matcher(words);
        while (ends.find()) {
            String best = longest(words, ends.start(), ends.group(1), text);
            if (best != null && (!words.equals(text) || count(text, best) >= OFTEN)) {
                return best;
            }
        }
        return null;
    }

    private static @Nullable String longest(String words, int end, String kind, String text) {
        String best = null;
        for (int length = 2; length <= LONGEST && length <= end; length++) {
            String front = words.substring(end - length, end);
            String name = front + kind;
            boolean named = front.codePoints().allMatch(Character::isIdeographic)
                    && !NO_NAME.matcher(front).find();
            if (!named || best != null && count(text, name) * 10 < count(text, best) * NEARLY_ALWAYS) {
                break;
            }
            best = name;
        }
        return best;
    }

    private static int count(String text, String name) {
        int count = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            count++;
        }
        return count;
    }
}
