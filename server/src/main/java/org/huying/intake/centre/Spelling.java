package org.huying.intake.centre;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * A name by the letters with which it is typed: whole syllables, their beginnings or their first letters alone, mixed as
 * people mix them ({@code gangduhuayuan}, {@code gangdhy}, {@code gdhy} for 钢都花园). A character of several readings is
 * found by each of them.
 */
final class Spelling {

    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

    private final List<List<String>> readings;

    private Spelling(List<List<String>> readings) {
        this.readings = readings;
    }

    static Spelling of(String name) {
        return new Spelling(name.chars()
                .mapToObj(letter -> READINGS.computeIfAbsent((char) letter, Spelling::readings))
                .toList());
    }

    /** Where in the name these letters begin, from 0; -1 where they spell nothing in it. */
    int find(String letters) {
        for (int at = 0; at < readings.size(); at++) {
            if (spells(letters, 0, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean spells(String letters, int from, int at) {
        if (from == letters.length()) {
            return true;
        }
        if (at == readings.size()) {
            return false;
        }
        for (String reading : readings.get(at)) {
            int most = Math.min(reading.length(), letters.length() - from);
            for (int length = most; length > 0; length--) {
                if (letters.startsWith(reading.substring(0, length), from) && spells(letters, from + length, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> readings(char letter) {
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(letter, FORMAT);
            return found == null || found.length == 0
                    ? List.of(String.valueOf(letter).toLowerCase(Locale.ROOT))
                    : Arrays.stream(found).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException("the format is ours", impossible);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
