package org.huying.workreport.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.workreport.Dictionaries;
import org.huying.workreport.Dictionaries.Kind;

/**
 * Makes characters even: full-width digits, punctuation of either width, blanks inside words, and the letters that
 * recognition of scanned pages puts for digits (l for 1, O for 0). Every character keeps its place.
 */
public final class Characters {

    private static final String ASCII = ",:;!?()";
    private static final String CHINESE = "，：；！？（）";

    /** A text is traditional from one traditional character in so many. */
    private static final int TRADITIONAL_FROM = 50;

    /** Radicals and compatibility forms look like the usual characters, and fonts of PDFs mistake them for those. */
    private static final char RADICALS = '\u2e80';

    /** Those of the supplement, which have no normal form of their own. */
    private static final String RADICAL_FORMS = "⻓⻔⻋⻅⻉⻘⻛⻜⻝⻢⻥⻦⻧⻨⻩⻬⻮⻰⻳⺠⺟⻆⻄⻁⻚⻤⻣⻙⻎⻖⺾⺼";

    private static final String USUAL_FORMS = "长门车见贝青风飞食马鱼鸟卤麦黄齐齿龙龟民母角西虎页鬼骨韦辶阝艹月";
    private static final char RADICALS_END = '\u2fe0';
    private static final char COMPATIBLE = '\uf900';
    private static final char COMPATIBLE_END = '\ufb00';

    private final Map<Character, Character> simplified = new HashMap<>();

    public Characters(Dictionaries words) {
        for (List<String> pair : words.rows(Kind.TRADITIONAL)) {
            simplified.put(pair.get(0).charAt(0), pair.get(1).charAt(0));
        }
    }

    /** Whether a text is written in traditional characters. */
    public boolean traditional(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (simplified.containsKey(text.charAt(i))) {
                count++;
            }
        }
        return count * TRADITIONAL_FROM > text.length();
    }

    /** The stretch of the text made even. */
    public Passage even(String text, int from, int to, boolean traditional) {
        char[] kept = new char[to - from];
        int[] at = new int[to - from + 1];
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = narrow(text.charAt(i));
            if (text.charAt(i) == '\n') {
                i = afterPageNumber(text, i, to);
            }
            if (blank(c)) {
                if (!betweenWords(text, i, from, to)) {
                    continue;
                }
                c = ' ';
            }
            at[length] = i;
            kept[length++] = traditional ? simplified.getOrDefault(c, c) : c;
        }
        at[length] = to;
        punctuate(kept, length);
        mend(kept, length);
        int[] places = new int[length + 1];
        System.arraycopy(at, 0, places, 0, length + 1);
        return new Passage(new String(kept, 0, length), places);
    }

    /** The place of the last line break before the line goes on, when a page's number stands between. */
    private static int afterPageNumber(String text, int at, int to) {
        int last = at;
        int next = text.indexOf('\n', last + 1);
        while (next >= 0
                && next < to
                && (text.substring(last + 1, next).isBlank() || Lines.pageNumber(text.substring(last + 1, next)))) {
            last = next;
            next = text.indexOf('\n', last + 1);
        }
        return last;
    }

    /** The usual form of one character. */
    static char narrow(char c) {
        if (c == '．') {
            return c;
        }
        if (c >= RADICALS && c < RADICALS_END || c >= COMPATIBLE && c < COMPATIBLE_END) {
            String usual = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            int known = RADICAL_FORMS.indexOf(c);
            return known >= 0 ? USUAL_FORMS.charAt(known) : usual.length() == 1 ? usual.charAt(0) : c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '﹪' -> '%';
            case '﹣', '−', '‐', '‑' -> '-';
            case '\u3000', '\u00a0', '\u200b', '\ufeff', '\u2002', '\u2003' -> ' ';
            case '｡' -> '。';
            case '〝', '「', '『' -> '“';
            case '〞', '」', '』' -> '”';
            default -> c;
        };
    }

    private static boolean blank(char c) {
        return c == ' ' || Character.isWhitespace(c);
    }

    /** A blank is kept between Latin letters and between two whole numbers; elsewhere it is the page's doing, a broken line too. */
    private static boolean betweenWords(String text, int at, int from, int to) {
        if (at == from || at + 1 >= to) {
            return false;
        }
        char before = narrow(text.charAt(at - 1));
        char after = narrow(text.charAt(at + 1));
        boolean broken = text.charAt(at) == '\n' || text.charAt(at) == '\r';
        return latin(before) && latin(after) || digit(before) && digit(after) && !broken;
    }

    private static void punctuate(char[] text, int length) {
        boolean open = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            boolean digitBefore = i > 0 && digit(text[i - 1]);
            boolean digitAfter = i + 1 < length && digit(text[i + 1]);
            if (c == '．') {
                text[i] = digitAfter ? '.' : i > 0 && i < 4 && digitBefore ? '.' : '，';
            } else if (c == '"') {
                text[i] = open ? '”' : '“';
                open = !open;
            } else if (ASCII.indexOf(c) >= 0 && !ofNumber(text, i, length)) {
                text[i] = CHINESE.charAt(ASCII.indexOf(c));
            }
        }
    }

    /** The comma of thousands and the colon of a ratio or an hour stay. */
    private static boolean ofNumber(char[] text, int at, int length) {
        if (at == 0 || !digit(text[at - 1])) {
            return false;
        }
        return text[at] == ',' && thousands(text, at, length)
                || text[at] == ':' && at + 1 < length && digit(text[at + 1]);
    }

    private static boolean thousands(char[] text, int comma, int length) {
        for (int i = 1; i <= 3; i++) {
            if (comma + i >= length || !digit(text[comma + i])) {
                return false;
            }
        }
        boolean longer = comma + 4 < length && digit(text[comma + 4]);
        int digits = 0;
        for (int i = comma - 1; i >= 0 && digit(text[i]); i--) {
            digits++;
        }
        return !longer && digits <= 3;
    }

    private static void mend(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c != 'l' && c != 'I' && c != 'O' && c != 'o') {
                continue;
            }
            char before = i > 0 ? text[i - 1] : '。';
            char after = i + 1 < length ? text[i + 1] : '。';
            boolean number = digit(before) || before == '.' || digit(after) || after == '.';
            if (number && !(latin(before) && before != 'l') && !(latin(after) && after != 'l')) {
                text[i] = c == 'l' || c == 'I' ? '1' : '0';
            } else if ((c == 'O' || c == 'o') && "一二三四五六七八九〇零".indexOf(before) >= 0) {
                text[i] = '〇';
            }
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
