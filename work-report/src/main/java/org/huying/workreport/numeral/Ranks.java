package org.huying.workreport.numeral;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places among others: 位居全市第四, 居全省首位, 列全省第5位. */
public final class Ranks {

    /**
     * A place.
     *
     * @param verb where its verb begins in the sentence
     * @param from where the place itself begins
     * @param to where it ends
     * @param value 1 for the first
     * @param best whether it is one of the first so many (前三位)
     */
    public record Rank(int verb, int from, int to, double value, boolean best) {}

    private static final String NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,3})";
    private static final String END = "(?=[，。；、：！）和与及以并]|$)";
    private static final Pattern RANK = Pattern.compile(
            "(?<verb>分别(?:位居|居|列)|均(?:位居|居|列)|位居|位列|稳居|名列|排名|排在|跃居|升至|跃升至|上升至|跃至|提升至|前移至|进位至|保持|荣获|夺得|取得|获得|获评|跻身|进入|位次|位于|居|列|获|排)"
                    + "(?<scope>(?:[^，。；：%\\d第]|第一(?=方阵|梯队)){0,18}?)"
                    + "(?:第" + NUMBER + "(?:位|名|" + END + ")|(?<head>首位|榜首)|前" + NUMBER + "(?:位|名|强|" + END + "))");
    private static final Pattern MORE =
            Pattern.compile("^(?:和|、|及|与|以及)[^，。；、\\d第]{0,8}?(?:第" + NUMBER + "(?:位|名|" + END + ")|(首位))");

    private Ranks() {}

    /** In the order of the sentence; what stands in quotation marks is left out. */
    public static List<Rank> in(String sentence, String masked) {
        List<Rank> found = new ArrayList<>();
        Matcher m = RANK.matcher(masked);
        int at = 0;
        while (at <= masked.length() && m.find(at)) {
            String number = m.group(3) != null ? m.group(3) : m.group(5);
            int from = sentence.lastIndexOf(
                    m.group("head") != null ? m.group("head") : m.group(3) != null ? "第" : "前", m.end() - 1);
            double value = number == null ? 1 : value(number);
            found.add(new Rank(m.start(), from, m.end(), value, m.group(5) != null));
            at = m.end();
            Matcher more = MORE.matcher(masked.substring(at));
            while (more.find()) {
                double next = more.group(1) != null ? value(more.group(1)) : 1;
                found.add(new Rank(at, at + 1, at + more.end(), next, false));
                at += more.end();
                more = MORE.matcher(masked.substring(at));
            }
        }
        return found;
    }

    private static double value(String number) {
        return Character.isDigit(number.charAt(0)) ? Double.parseDouble(number) : Numerals.chinese(number);
    }
}
