package org.huying.workreport.outline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.workreport.numeral.Numerals;

/** The ways in which headings are numbered. */
enum Numbering {
    /** 第一部分. */
    CHAPTER("^(第[一二三四五六七八九十]+部分)[、，：:]?", 1),
    /** 一、 */
    CHINESE("^([一二三四五六七八九十]{1,3})[、.，](?![二三四五六七八九]、)", 1),
    /** （一） */
    BRACKETED("^[（(]([一二三四五六七八九十]{1,3})[）)][、.]?", 2),
    /** 1. */
    ARABIC("^(\\d{1,2})[、.](?!\\d)", 3),
    /** （1） */
    ARABIC_BRACKETED("^[（(](\\d{1,2})[）)][、.]?", 3),
    /** ①. */
    CIRCLED("^([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])[、.]?", 3),
    /** 一是. */
    ENUMERATED("^([一二三四五六七八九十]{1,2}是(?:要)?)", 4);

    /** A number at the beginning of a paragraph. */
    record Found(Numbering style, String no, int end) {}

    private final Pattern pattern;
    private final int level;

    Numbering(String pattern, int level) {
        this.pattern = Pattern.compile(pattern);
        this.level = level;
    }

    int level() {
        return level;
    }

    static Optional<Found> of(String paragraph) {
        for (Numbering style : values()) {
            Matcher m = style.pattern.matcher(paragraph);
            if (m.find()) {
                String no = style == BRACKETED || style == ARABIC_BRACKETED ? "(" + m.group(1) + ")" : m.group(1);
                return Optional.of(new Found(style, no, m.end()));
            }
        }
        return Optional.empty();
    }

    /** The number in a list, from 1; 0 for what does not count. */
    static int count(String no) {
        String digits = no.replaceAll("[^0-9]", "");
        if (!digits.isEmpty()) {
            return Integer.parseInt(digits);
        }
        int circled = no.codePointAt(0) - '①';
        if (circled >= 0 && circled < 20) {
            return circled + 1;
        }
        double chinese = Numerals.chinese(no.replaceAll("[^一二三四五六七八九十]", ""));
        return Double.isNaN(chinese) ? 0 : (int) chinese;
    }
}
