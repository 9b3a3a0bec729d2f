package org.huying.workreport.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the title of a numbered heading ends, also where the page has lost the break after it. */
final class Titles {

    private static final int LONGEST = 60;
    private static final int LONGEST_RUN_IN = 44;
    private static final String TAILS = "(?:工作回顾|回顾|完成情况|主要情况|工作情况|执行情况|情况|目标和任务|目标任务|主要任务|任务|工作安排|安排|部署|"
            + "重点工作|主要目标|奋斗目标|预期目标|目标|总体要求|要求|总体思路|思路|的说明|特点|原则|意见|建议|自身建设|工作)";
    private static final Pattern GLUED = Pattern.compile("^.{2,40}?" + TAILS
            + "(?=过去|20\\d\\d年|二[〇零0]..年|今年|去年|明年|各位|一年来|五年来|为|按照|《|“|刚刚|面对|综合|新的一年|做好|根据|今后|当前|我们|市委|全市|全区|（|在)");

    private static final int LONGEST_TAIL = 30;
    private static final Pattern LAST_TAIL = Pattern.compile("^.{2,}" + TAILS);

    private Titles() {}

    /** How many characters after the number are the title; 0 where there is none. */
    static int length(String rest, Numbering style) {
        int stop = stop(rest);
        if (stop == rest.length() && rest.length() <= LONGEST) {
            return rest.length();
        }
        if (style == Numbering.ENUMERATED) {
            int comma = indexOf(rest, "。；，：");
            return comma > 1 && comma <= 30 ? comma : 0;
        }
        if (style.level() == 3) {
            int colon = indexOf(rest, "：。");
            boolean sentence = colon == rest.length() - 1 && rest.charAt(colon) == '。';
            return colon > 1 && colon <= 20 && colon < rest.length() && !sentence ? colon : 0;
        }
        Matcher glued = GLUED.matcher(rest);
        if (glued.find() && (glued.end() < stop || stop > LONGEST_RUN_IN)) {
            return glued.end();
        }
        return stop <= LONGEST_RUN_IN ? stop : tail(rest);
    }

    /** The break after the title is lost and nothing tells where it was: up to the last word that titles end with. */
    private static int tail(String rest) {
        Matcher last = LAST_TAIL.matcher(rest.substring(0, Math.min(LONGEST_TAIL, rest.length())));
        return last.find() ? last.end() : Math.min(indexOf(rest, "，。"), LONGEST_TAIL);
    }

    /** Where the first sentence of the rest ends. */
    private static int stop(String rest) {
        return indexOf(rest, "。！？：");
    }

    private static int indexOf(String text, String stops) {
        for (int i = 0; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
