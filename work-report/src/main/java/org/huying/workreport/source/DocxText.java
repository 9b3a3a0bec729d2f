package org.huying.workreport.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The text of a .docx: one line for each paragraph, with the numbers that Word counts by itself. */
final class DocxText {

    private static final String CHINESE = "零一二三四五六七八九十";

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Integer> counters = new HashMap<>();

    private DocxText() {}

    static String of(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxText reader = new DocxText();
            for (IBodyElement element : document.getBodyElements()) {
                reader.element(element);
            }
            return reader.text.toString();
        }
    }

    private void element(IBodyElement element) {
        if (element instanceof XWPFParagraph paragraph) {
            text.append(number(paragraph)).append(paragraph.getText()).append('\n');
        } else if (element instanceof XWPFTable table) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    cell.getParagraphs().forEach(this::element);
                }
            }
        }
    }

    private String number(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String pattern = paragraph.getNumLevelText();
        String format = paragraph.getNumFmt();
        if (list == null
                || pattern == null
                || format == null
                || paragraph.getText().isBlank()) {
            return "";
        }
        BigInteger depth = paragraph.getNumIlvl();
        int level = depth == null ? 0 : depth.intValue();
        int count = counters.merge(list + "/" + level, 1, Integer::sum);
        counters.keySet()
                .removeIf(key ->
                        key.startsWith(list + "/") && Integer.parseInt(key.substring(key.indexOf('/') + 1)) > level);
        String written = format.startsWith("chinese") || format.startsWith("japanese") || format.startsWith("ideograph")
                ? chinese(count)
                : String.valueOf(count);
        return pattern.replace("%" + (level + 1), written);
    }

    private static String chinese(int count) {
        if (count <= 10) {
            return String.valueOf(CHINESE.charAt(count));
        }
        int tens = count / 10;
        int ones = count % 10;
        return (tens > 1 ? String.valueOf(CHINESE.charAt(Math.min(tens, 9))) : "") + "十"
                + (ones == 0 ? "" : CHINESE.charAt(ones));
    }
}
