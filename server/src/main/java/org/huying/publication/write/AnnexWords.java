package org.huying.publication.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huying.publication.Figured;

/** What the annex says of a figure, the same on every kind of paper. */
final class AnnexWords {

    static final String TITLE = "附表：数据说明";
    static final String LEAD = "本报告中的数据由系统按下列定义从办理记录计算，统计到所注日期为止；同一模板、同一时段、同一日期再次生成，结果相同。";
    static final String TYPED = "手工填报的数据";
    static final String TYPED_LEAD = "下列数据由人工填写，正文中以“※”标明，系统没有可以核对的记录。";

    /** Behind each figure typed by hand. */
    static final String MARK = "※";

    private AnnexWords() {}

    /** A line of an entry. */
    record Said(String term, String words) {}

    static List<Said> of(Figured figure) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("定义", figure.definition() + "（" + figure.indicator() + "，第" + figure.edition() + "版）"));
        said.add(new Said("时段", day(figure.from()) + "至" + day(figure.to()) + "，截至" + day(figure.asOf())));
        said.add(new Said("范围", figure.terms().isEmpty() ? "全区" : String.join("；", figure.terms())));
        Double of = figure.of();
        said.add(new Said(
                "记录",
                of == null
                        ? figure.records() + "条"
                        : Bars.plain(figure.counted()) + " ÷ " + Bars.plain(of) + "，共" + figure.records() + "条"));
        return said;
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
