package org.huying.matter.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of the dossiers, Noto Sans SC, which comes with the product: nothing needs to be installed on the machine. It
 * has some 30,000 characters; in place of any other stands {@value #MISSING}, the sign that printers set for a type that
 * they lack.
 */
final class Typeface {

    static final String NAME = "Noto Sans SC";
    static final String MISSING = "〓";
    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final int LAST = 0x10FFFF;

    private Typeface() {}

    /** Read when the first dossier is made. */
    private static final class Covered {
        static final BitSet CHARACTERS = new BitSet(LAST);
        static final Map<Integer, Integer> EVERYDAY = new HashMap<>();

        static {
            try (InputStream regular = open("Regular");
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int character = ' '; character <= LAST; character++) {
                    int glyph = glyphs.getGlyphId(character);
                    if (glyph > 0) {
                        CHARACTERS.set(character);
                        everyday(character, glyph, glyphs);
                    }
                }
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
        }

        /** The radicals of dictionaries and what was encoded twice share their drawings with unified characters. */
        private static void everyday(int character, int glyph, CmapLookup glyphs) {
            boolean unified = Character.UnicodeBlock.of(character) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS;
            if (unified || !Character.isIdeographic(character) && !radical(character)) {
                return;
            }
            List<Integer> sharing = glyphs.getCharCodes(glyph);
            if (sharing != null) {
                sharing.stream()
                        .filter(other ->
                                Character.UnicodeBlock.of(other) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS)
                        .findFirst()
                        .ifPresent(other -> EVERYDAY.put(character, other));
            }
        }

        private static boolean radical(int character) {
            return character >= 0x2E80 && character <= 0x2FDF;
        }
    }

    /** The character of everyday for each that shares its drawing with one. */
    static Map<Integer, Integer> everyday() {
        return Map.copyOf(Covered.EVERYDAY);
    }

    /** @param weight {@code Regular} or {@code Bold} */
    static InputStream open(String weight) {
        return Objects.requireNonNull(
                Typeface.class.getResourceAsStream(FOLDER + weight + ".ttf"), "the font of the dossiers is missing");
    }

    /** The text with the sign for what the font lacks. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || character == '\r' || character == '\t') {
                printable.append(' ');
            } else if (Covered.CHARACTERS.get(character)) {
                printable.appendCodePoint(character);
            } else if (!ignorable(character)) {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    private static boolean ignorable(int character) {
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL || character >= 0xFE00 && character <= 0xFE0F;
    }
}
