package org.huying.indicator.web;

import java.util.Locale;
import org.huying.indicator.Statistics;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    @GetMapping("/statistics")
    String table(
            Viewer viewer,
            Asking asking,
            @RequestParam(required = false) @Nullable String compare,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            Model model) {
        Asked asked = askings.read(viewer, asking);
        StatisticsSheets.Look look =
                StatisticsSheets.Look.of(compare, sort, order, asked.question().by());
        model.addAttribute("view", sheets.view(viewer, asked, look));
        return "indicator/statistics";
    }

    @GetMapping("/statistics/table.xlsx")
    ResponseEntity<byte[]> workbook(
            Viewer viewer,
            Asking asking,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            Locale locale) {
        Asked asked = askings.read(viewer, asking);
        return files.workbook(
                viewer,
                statistics.table(viewer, asked.question()),
                StatisticsSheets.Look.of(null, sort, order, asked.question().by()),
                locale);
    }

    @GetMapping("/statistics/table.csv")
    ResponseEntity<byte[]> csv(
            Viewer viewer,
            Asking asking,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            Locale locale) {
        Asked asked = askings.read(viewer, asking);
        return files.csv(
                viewer,
                statistics.table(viewer, asked.question()),
                StatisticsSheets.Look.of(null, sort, order, asked.question().by()),
                locale);
    }
}
