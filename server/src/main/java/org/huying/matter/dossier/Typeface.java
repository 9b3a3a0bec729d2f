package org.huying.matter.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
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
        static final BitSet CHARACTERS = read();

        private static BitSet read() {
            BitSet covered = new BitSet(LAST);
            try (InputStream regular = open("Regular");
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int character = ' '; character <= LAST; character++) {
                    if (glyphs.getGlyphId(character) > 0) {
                        covered.set(character);
                    }
                }
            } catch (IOException damaged) {
                throw new UncheckedIOException(damaged);
            }
            return covered;
        }
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
