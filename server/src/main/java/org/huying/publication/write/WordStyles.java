package org.huying.publication.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The typefaces, sizes and margins of official documents (GB/T 9704—2012, clauses 5 and 7). */
final class WordStyles {

    static final String BODY = "Body";
    static final String CAPTION = "Caption";
    static final String CELL = "Cell";
    static final String NOTE = "Note";

    /** In twentieths of a point. */
    private static final int LINE = 560;

    /** A4 and its margins of 37, 35, 28 and 26 mm, in twentieths of a point. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int TOP = 2098;
    private static final int BOTTOM = 1984;
    private static final int LEFT = 1587;
    private static final int RIGHT = 1474;

    private WordStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    /** @param half the size in half points: 44 is 二号, 32 is 三号, 28 is 四号, 24 is 小四 */
    private record Look(
            String id, String name, String face, int half, boolean bold, STJc.Enum align, int indent, int outline) {}

    static void into(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        add(styles, new Look(heading(1), "heading 1", "方正小标宋简体", 44, false, STJc.CENTER, 0, 0));
        add(styles, new Look(heading(2), "heading 2", "黑体", 32, false, STJc.LEFT, 2, 1));
        add(styles, new Look(heading(3), "heading 3", "楷体_GB2312", 32, false, STJc.LEFT, 2, 2));
        add(styles, new Look(heading(4), "heading 4", "仿宋_GB2312", 32, true, STJc.LEFT, 2, 3));
        add(styles, new Look(BODY, "Body Text", "仿宋_GB2312", 32, false, STJc.BOTH, 2, -1));
        add(styles, new Look(CAPTION, "caption", "黑体", 28, false, STJc.CENTER, 0, -1));
        add(styles, new Look(CELL, "Table Cell", "仿宋_GB2312", 24, false, STJc.LEFT, 0, -1));
        add(styles, new Look(NOTE, "Note", "仿宋_GB2312", 24, false, STJc.LEFT, 0, -1));
        page(document);
    }

    private static void add(XWPFStyles styles, Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(look.id());
        style.addNewName().setVal(look.name());
        style.addNewQFormat();
        CTPPrGeneral shape = style.addNewPPr();
        shape.addNewJc().setVal(look.align());
        var spacing = shape.addNewSpacing();
        spacing.setLine(BigInteger.valueOf(look.half() < 28 ? LINE * 2 / 3 : LINE));
        spacing.setLineRule(look.half() < 28 ? STLineSpacingRule.AT_LEAST : STLineSpacingRule.EXACT);
        if (look.indent() > 0) {
            shape.addNewInd().setFirstLineChars(BigInteger.valueOf(look.indent() * 100L));
        }
        if (look.outline() >= 0) {
            shape.addNewOutlineLvl().setVal(BigInteger.valueOf(look.outline()));
            shape.addNewKeepNext();
        }
        CTRPr letters = style.addNewRPr();
        CTFonts fonts = letters.addNewRFonts();
        fonts.setEastAsia(look.face());
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        letters.addNewSz().setVal(BigInteger.valueOf(look.half()));
        letters.addNewSzCs().setVal(BigInteger.valueOf(look.half()));
        if (look.bold()) {
            letters.addNewB();
        }
        styles.addStyle(new XWPFStyle(style));
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(TOP));
        margin.setBottom(BigInteger.valueOf(BOTTOM));
        margin.setLeft(BigInteger.valueOf(LEFT));
        margin.setRight(BigInteger.valueOf(RIGHT));
    }
}
