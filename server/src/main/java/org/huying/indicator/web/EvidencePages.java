package org.huying.indicator.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huying.indicator.Evidence;
import org.huying.indicator.Figure;
import org.huying.indicator.Measure;
import org.huying.indicator.Question;
import org.huying.indicator.Statistics;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The matters behind a figure. */
@Controller
class EvidencePages {

    private static final int PAGE = 50;

    private final Askings askings;
    private final Statistics statistics;
    private final EvidenceRows rows;
    private final EvidenceFiles files;

    EvidencePages(Askings askings, Statistics statistics, EvidenceRows rows, EvidenceFiles files) {
        this.askings = askings;
        this.statistics = statistics;
        this.rows = rows;
        this.files = files;
    }

    /** Which figure of a table, and which part of what is behind it, as an address says it. */
    record Pointed(
            @Nullable String measure,
            @Nullable String part,
            @Nullable String cell) {

        Question at(Question question) {
            return Sites.at(question, Objects.requireNonNullElse(cell, ""));
        }

        Measure wanted() {
            return Measure.find(Objects.requireNonNullElse(measure, "")).orElse(Measure.FILED);
        }

        /** Those that count or those that do not, of a share; null for all. */
        @Nullable Boolean only() {
            if (!wanted().rate()) {
                return null;
            }
            return "counted".equals(part) ? Boolean.TRUE : "others".equals(part) ? Boolean.FALSE : null;
        }
    }

    @GetMapping("/statistics/matters")
    String matters(
            Viewer viewer, Asking asking, Pointed pointed, @RequestParam(defaultValue = "1") String page, Model model) {
        Asked asked = askings.read(viewer, asking);
        Question question = pointed.at(asked.question());
        Measure wanted = pointed.wanted();
        Boolean only = pointed.only();
        long at = page.matches("[1-9][0-9]{0,5}") ? Long.parseLong(page) : 1;
        Evidence evidence = statistics.evidence(viewer, question, wanted, only, Math.toIntExact((at - 1) * PAGE), PAGE);
        model.addAttribute("view", view(viewer, asked, question, wanted, only, at, evidence));
        return "indicator/evidence";
    }

    private EvidenceView view(
            Viewer viewer,
            Asked asked,
            Question question,
            Measure measure,
            @Nullable Boolean only,
            long page,
            Evidence evidence) {
        Figure figure = evidence.figure();
        long listed = only == null ? evidence.behind() : only ? figure.number() : evidence.behind() - figure.number();
        long pages = Math.max(1, (listed + PAGE - 1) / PAGE);
        String here = Addresses.matters(Addresses.MATTERS, question, measure, only);
        return new EvidenceView(
                question,
                measure,
                figure,
                Numbers.write(figure),
                asked.problems(),
                files.terms(viewer, question),
                question.site() != null,
                measure.rate() ? parts(question, measure, only, evidence) : List.of(),
                rows.of(viewer, evidence.matters()),
                page,
                pages,
                page > 1 ? here + "&page=" + (page - 1) : null,
                page < pages ? here + "&page=" + (page + 1) : null,
                Addresses.matters("/statistics/matters.xlsx", question, measure, only),
                Addresses.matters("/statistics/matters.csv", question, measure, only),
                Addresses.table(Addresses.TABLE, question, "chosen", Map.of()));
    }

    private static List<EvidenceView.Part> parts(
            Question question, Measure measure, @Nullable Boolean only, Evidence evidence) {
        long counted = evidence.figure().number();
        return List.of(
                new EvidenceView.Part(
                        "all",
                        evidence.behind(),
                        Addresses.matters(Addresses.MATTERS, question, measure, null),
                        only == null),
                new EvidenceView.Part(
                        "counted",
                        counted,
                        Addresses.matters(Addresses.MATTERS, question, measure, true),
                        Boolean.TRUE.equals(only)),
                new EvidenceView.Part(
                        "others",
                        evidence.behind() - counted,
                        Addresses.matters(Addresses.MATTERS, question, measure, false),
                        Boolean.FALSE.equals(only)));
    }

    @GetMapping("/statistics/matters.xlsx")
    ResponseEntity<byte[]> workbook(Viewer viewer, Asking asking, Pointed pointed, Locale locale) {
        return files.workbook(viewer, behind(viewer, asking, pointed), locale);
    }

    @GetMapping("/statistics/matters.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, Asking asking, Pointed pointed, Locale locale) {
        return files.csv(viewer, behind(viewer, asking, pointed), locale);
    }

    private EvidenceFiles.Behind behind(Viewer viewer, Asking asking, Pointed pointed) {
        Question question = askings.read(viewer, asking).question();
        return new EvidenceFiles.Behind(pointed.at(question), pointed.wanted(), pointed.only());
    }
}
