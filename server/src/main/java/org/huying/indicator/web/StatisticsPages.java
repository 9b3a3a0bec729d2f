package org.huying.indicator.web;

import java.util.Locale;
import org.huying.indicator.Dimension;
import org.huying.indicator.Statistics;
import org.huying.indicator.Table;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The statistics, on a page and for office software. */
@Controller
class StatisticsPages {

    private final Askings askings;
    private final StatisticsSheets sheets;
    private final Statistics statistics;
    private final TableFiles files;

    StatisticsPages(Askings askings, StatisticsSheets sheets, Statistics statistics, TableFiles files) {
        this.askings = askings;
        this.sheets = sheets;
        this.statistics = statistics;
        this.files = files;
    }

    /** How the table is to be shown, as an address says it. */
    record Shown(
            @Nullable String compare,
            @Nullable String sort,
            @Nullable String order) {

        StatisticsSheets.Look look(Dimension by) {
            return StatisticsSheets.Look.of(compare, sort, order, by);
        }
    }

    @GetMapping("/statistics")
    String table(Viewer viewer, Asking asking, Shown shown, Model model) {
        Asked asked = askings.read(viewer, asking);
        model.addAttribute(
                "view", sheets.view(viewer, asked, shown.look(asked.question().by())));
        return "indicator/statistics";
    }

    @GetMapping("/statistics/table.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, Asking asking, Shown shown, Locale locale) {
        return file(viewer, asking, shown, locale, files::workbook);
    }

    @GetMapping("/statistics/table.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, Asking asking, Shown shown, Locale locale) {
        return file(viewer, asking, shown, locale, files::csv);
    }

    /** A kind of file that office software opens. */
    private interface Kind {
        ResponseEntity<byte[]> of(Viewer viewer, Table table, StatisticsSheets.Look look, Locale locale);
    }

    private ResponseEntity<byte[]> file(Viewer viewer, Asking asking, Shown shown, Locale locale, Kind kind) {
        Asked asked = askings.read(viewer, asking);
        return kind.of(
                viewer,
                statistics.table(viewer, asked.question()),
                shown.look(asked.question().by()),
                locale);
    }
}
