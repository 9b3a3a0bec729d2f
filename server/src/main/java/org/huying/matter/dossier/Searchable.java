package org.huying.matter.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Makes the text of a PDF findable. In the font the radicals of the old dictionaries share their drawings with the
 * characters of everyday (⼭ and 山), and the library writes down the first of the two as what a drawing means; whoever
 * then searches for 青山 finds nothing. Here the character of everyday is written down instead.
 */
final class Searchable {

    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4,8})>");

    private static final int MOST_IN_A_BLOCK = 100;

    private Searchable() {}

    /** @param everyday the character of everyday for each that shares its drawing with one */
    static byte[] of(byte[] pdf, Map<Integer, Integer> everyday) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSStream meanings : meanings(document)) {
                String text = new String(meanings.createInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                try (OutputStream stream = meanings.createOutputStream(COSName.FLATE_DECODE)) {
                    stream.write(rewritten(text, everyday).getBytes(StandardCharsets.US_ASCII));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<COSStream> meanings(PDDocument document) throws IOException {
        List<COSStream> streams = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSDictionary font = page.getResources().getFont(name).getCOSObject();
                COSBase meaning = font.getDictionaryObject(COSName.TO_UNICODE);
                if (meaning instanceof COSStream stream && !streams.contains(stream)) {
                    streams.add(stream);
                }
            }
        }
        return streams;
    }

    static String rewritten(String cmap, Map<Integer, Integer> everyday) {
        int begin = cmap.indexOf("endcodespacerange") + "endcodespacerange".length();
        int end = cmap.indexOf("endcmap");
        StringBuilder text = new StringBuilder(cmap.substring(0, begin)).append('\n');
        List<String> lines = new ArrayList<>();
        meaning(cmap.substring(begin, end), everyday)
                .forEach((code, character) ->
                        lines.add(String.format(Locale.ROOT, "<%04X> <%s>%n", code, utf16(character))));
        for (int from = 0; from < lines.size(); from += MOST_IN_A_BLOCK) {
            List<String> block = lines.subList(from, Math.min(lines.size(), from + MOST_IN_A_BLOCK));
            text.append(block.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", block))
                    .append("endbfchar\n");
        }
        return text.append(cmap.substring(end)).toString();
    }

    /** What each drawing means, by its number. */
    private static Map<Integer, Integer> meaning(String ranges, Map<Integer, Integer> everyday) {
        Map<Integer, Integer> meaning = new TreeMap<>();
        Matcher range = RANGE.matcher(ranges);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1), 16);
            int to = Integer.parseInt(range.group(2), 16);
            int first = character(range.group(3));
            for (int code = from; code <= to; code++) {
                int character = first + code - from;
                meaning.put(code, everyday.getOrDefault(character, character));
            }
        }
        return meaning;
    }

    private static int character(String utf16) {
        return utf16.length() == 4
                ? Integer.parseInt(utf16, 16)
                : Character.toCodePoint((char) Integer.parseInt(utf16.substring(0, 4), 16), (char)
                        Integer.parseInt(utf16.substring(4), 16));
    }

    private static String utf16(int character) {
        StringBuilder hex = new StringBuilder();
        for (char unit : Character.toChars(character)) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
        }
        return hex.toString();
    }
}
