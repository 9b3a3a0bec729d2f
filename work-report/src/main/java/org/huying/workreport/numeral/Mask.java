package org.huying.workreport.numeral;

/**
 * A sentence with what stands in quotation marks, titles and brackets made unreadable, so that commas and numbers in them
 * are not taken for the sentence's own.
 */
public final class Mask {

    /** Stands for a character in quotation marks or in the marks of a title. */
    public static final char QUOTED = '□';

    /** Stands for a character in brackets. */
    public static final char BRACKETED = '△';

    /** A quotation longer than this, in characters, is speech or a lost mark, and is read. */
    private static final int LONGEST = 40;

    private Mask() {}

    /** As long as the sentence. */
    public static String of(String sentence) {
        char[] masked = sentence.toCharArray();
        cover(masked, '“', '”', QUOTED);
        cover(masked, '《', '》', QUOTED);
        cover(masked, '（', '）', BRACKETED);
        return new String(masked);
    }

    /** The sentence with only quotations made unreadable. */
    public static String quotes(String sentence) {
        char[] masked = sentence.toCharArray();
        cover(masked, '“', '”', QUOTED);
        cover(masked, '《', '》', QUOTED);
        return new String(masked);
    }

    private static void cover(char[] text, char open, char close, char with) {
        for (int i = 0; i < text.length; i++) {
            if (text[i] != open) {
                continue;
            }
            int end = i + 1;
            while (end < text.length && text[end] != close && text[end] != open && end - i <= LONGEST) {
                end++;
            }
            if (end < text.length && text[end] == close) {
                for (int k = i + 1; k < end; k++) {
                    text[k] = with;
                }
                i = end;
            }
        }
    }
}
