package org.huying.publication.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huying.publication.Block;
import org.huying.publication.Composed;
import org.huying.publication.Figured;
import org.huying.publication.Run;
import org.huying.publication.Typed;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** A report for Word, in the typefaces of official documents (GB/T 9704—2012); figures lead to their entries of the annex. */
public final class WordReport {

    private final XWPFDocument document;
    private final Composed report;
    private long bookmarks;

    private WordReport(XWPFDocument document, Composed report) {
        this.document = document;
        this.report = report;
    }

    public static byte[] of(Composed report) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new WordReport(document, report).write();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write() {
        WordStyles.into(document);
        document.getProperties().getCoreProperties().setTitle(report.title());
        document.getProperties().getCoreProperties().setCreator(report.publisher());
        for (Block block : report.blocks()) {
            switch (block) {
                case Block.Heading heading -> runs(paragraph(WordStyles.heading(heading.level())), heading.runs());
                case Block.Paragraph paragraph -> runs(paragraph(WordStyles.BODY), paragraph.runs());
                case Block.Table table -> table(table);
                case Block.Chart chart -> {
                    WordChart.into(document, chart);
                    caption(chart.title());
                }
            }
        }
        annex();
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void caption(String words) {
        paragraph(WordStyles.CAPTION).createRun().setText(words);
    }

    private static void runs(XWPFParagraph paragraph, List<Run> runs) {
        for (Run run : runs) {
            switch (run) {
                case Run.Words words -> paragraph.createRun().setText(words.text());
                case Run.Figure figure -> link(paragraph, "f" + figure.number(), figure.text());
                case Run.Hand hand -> link(paragraph, "t" + hand.number(), hand.text() + AnnexWords.MARK);
            }
        }
    }

    /** Leads to a bookmark; looks like the words around it. */
    private static void link(XWPFParagraph paragraph, String bookmark, String words) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        link.addNewR().addNewT().setStringValue(words);
    }

    private void table(Block.Table table) {
        caption(table.title());
        XWPFTable grid =
                document.createTable(table.rows().size() + 1, table.columns().size());
        grid.setWidth("100%");
        for (int column = 0; column < table.columns().size(); column++) {
            XWPFParagraph head = cell(grid.getRow(0), column);
            XWPFRun words = head.createRun();
            words.setBold(true);
            words.setText(table.columns().get(column));
        }
        grid.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            List<List<Run>> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                XWPFParagraph cell = cell(grid.getRow(row + 1), column);
                cell.setAlignment(column == 0 ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
                runs(cell, cells.get(column));
            }
        }
    }

    private static XWPFParagraph cell(XWPFTableRow row, int column) {
        XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        return paragraph;
    }

    private void annex() {
        if (report.figures().isEmpty() && report.typed().isEmpty()) {
            return;
        }
        XWPFParagraph title = paragraph(WordStyles.heading(2));
        title.setPageBreak(true);
        title.createRun().setText(AnnexWords.TITLE);
        if (!report.figures().isEmpty()) {
            paragraph(WordStyles.NOTE).createRun().setText(AnnexWords.LEAD);
            report.figures().forEach(this::entry);
        }
        if (!report.typed().isEmpty()) {
            paragraph(WordStyles.heading(3)).createRun().setText(AnnexWords.TYPED);
            paragraph(WordStyles.NOTE).createRun().setText(AnnexWords.TYPED_LEAD);
            for (Typed typed : report.typed()) {
                marked("t" + typed.number(), AnnexWords.MARK + typed.number() + " " + typed.text())
                        .createRun()
                        .setText("　来源：" + typed.source());
            }
        }
    }

    private void entry(Figured figure) {
        marked("f" + figure.number(), figure.number() + ". " + figure.title() + " " + figure.text());
        for (AnnexWords.Said said : AnnexWords.of(figure)) {
            paragraph(WordStyles.NOTE).createRun().setText(said.term() + "：" + said.words());
        }
    }

    private XWPFParagraph marked(String bookmark, String words) {
        XWPFParagraph paragraph = paragraph(WordStyles.NOTE);
        BigInteger id = BigInteger.valueOf(++bookmarks);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setText(words);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
        return paragraph;
    }
}
