package org.huying.workreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Reports that nobody delivered, around the sentence that a test is about. */
final class Invented {

    static final WorkReports REPORTS = WorkReports.shipped();

    private Invented() {}

    /** A report whose review is this. */
    static Report review(String words) {
        return REPORTS.report("一、2024年工作回顾\n" + words + "\n");
    }

    /** A report whose plan is this. */
    static Report plan(String words) {
        return REPORTS.report("一、2024年工作回顾\n一年来，各项工作稳步推进。\n二、2025年工作安排\n" + words + "\n");
    }

    /** The figures of a review as name, value, unit. */
    static List<String> figures(String words) {
        return review(words).figures().stream().map(Invented::brief).toList();
    }

    static String brief(Figure figure) {
        return figure.name() + " " + plain(figure.value()) + figure.unit();
    }

    /** How its only figure changes and how exactly it is meant. */
    static String detail(String words) {
        Figure figure = review(words).figures().getLast();
        return (figure.change() + " " + figure.qualifier()).toLowerCase(Locale.ROOT);
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
