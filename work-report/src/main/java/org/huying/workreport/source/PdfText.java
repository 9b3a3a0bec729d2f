package org.huying.workreport.source;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, line by line as it is set; empty where its pages are pictures. */
final class PdfText {

    private PdfText() {}

    static String of(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("");
            return usual(stripper.getText(document));
        }
    }

    /** Fonts give radicals for characters that look the same. */
    private static String usual(String text) {
        StringBuilder usual = new StringBuilder(text.length());
        text.chars().forEach(c -> usual.append(c >= 0x2e80 && c < 0x2fe0 ? Characters.narrow((char) c) : (char) c));
        return usual.toString();
    }
}
