package org.huying.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeWords;
import org.huying.base.Bilingual;
import org.huying.base.NotFound;
import org.huying.base.UnitCode;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.DutyList;
import org.huying.district.DutyVerdict;
import org.huying.line.Line;
import org.huying.line.Lines;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The duty lists: what they say, in every version, and whether they let a unit be asked something. */
@Controller
public class DutyPages {

    private final Districts districts;
    private final Lines lines;
    private final Clock clock;

    DutyPages(Districts districts, Lines lines, Clock clock) {
        this.districts = districts;
        this.lines = lines;
        this.clock = clock;
    }

    /** A list on the page of all. */
    public record Row(DutyList list, Bilingual covered, boolean now) {}

    public record Option(String value, Bilingual title) {}

    /** A question, as it was typed, and its answer. */
    public record Question(
            String unit,
            String line,
            String category,
            List<Option> units,
            List<Option> lines,
            @Nullable Answer answer) {}

    /** Whether the unit may be asked that, and why not. */
    public record Answer(
            boolean may,
            Bilingual unit,
            @Nullable Bilingual list,
            @Nullable Bilingual why,
            int lists) {}

    /** One version of a list with its entries. */
    public record Version(DutyList list, Bilingual covered, boolean now, List<Entry> entries) {}

    public record Entry(
            Bilingual line, String category, @Nullable Bilingual categoryName, Bilingual why) {}

    @GetMapping("/administration/duty-lists")
    String all(
            Viewer viewer,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String category,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.now(clock);
        ChangeWords words = new ChangeWords(district);
        model.addAttribute(
                "rows",
                district.data().dutyLists().stream()
                        .filter(list -> !list.span().endedBy(today))
                        .sorted(Comparator.comparing(DutyList::code)
                                .thenComparing(list -> list.span().from()))
                        .map(list ->
                                new Row(list, words.covered(list), list.span().covers(today)))
                        .toList());
        model.addAttribute(
                "question",
                new Question(
                        unit,
                        line,
                        category.strip(),
                        district.handlingUnits(today).stream()
                                .map(one -> new Option(one.code().value(), one.name()))
                                .toList(),
                        lines.all(viewer.district()).stream()
                                .map(one -> new Option(one.id().value(), one.title()))
                                .toList(),
                        unit.isEmpty() ? null : answer(district, unit, line, category.strip(), today)));
        return "administration/duty-lists";
    }

    private static Answer answer(District district, String unit, String line, String category, LocalDate today) {
        UnitCode code = Codes.unit(unit);
        int lists = district.dutyListsOf(code, today).size();
        Bilingual name = new ChangeWords(district).unit(code);
        DutyVerdict verdict =
                district.mayTake(code, line.isEmpty() ? null : line, category.isEmpty() ? null : category, today);
        return switch (verdict) {
            case DutyVerdict.Allowed allowed -> new Answer(true, name, null, null, lists);
            case DutyVerdict.RefusedBy refused -> new Answer(false, name, refused.list(), refused.why(), lists);
        };
    }

    @GetMapping("/administration/duty-lists/{code}")
    String one(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.now(clock);
        ChangeWords words = new ChangeWords(district);
        List<Line> all = lines.all(viewer.district());
        List<Version> versions = district.data().dutyLists().stream()
                .filter(list -> list.code().equals(code))
                .sorted(Comparator.comparing((DutyList list) -> list.span().from())
                        .reversed())
                .map(list -> new Version(list, words.covered(list), list.span().covers(today), entries(list, all)))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound("list", "没有清单“" + code + "”", "there is no list '" + code + "'");
        }
        model.addAttribute("code", code);
        model.addAttribute("versions", versions);
        model.addAttribute("history", ChangeRow.history(districts, district, ChangeQuery.Kind.DUTY_LIST, code));
        model.addAttribute("made", made);
        return "administration/duty-list";
    }

    private static List<Entry> entries(DutyList list, List<Line> lines) {
        return list.entries().stream()
                .map(entry -> {
                    Optional<Line> line = lines.stream()
                            .filter(one -> one.id().value().equals(entry.line()))
                            .findFirst();
                    return new Entry(
                            line.map(Line::title)
                                    .orElseGet(() -> entry.line().equals("*")
                                            ? new Bilingual("所有业务线", "Every line")
                                            : Bilingual.same(entry.line())),
                            entry.category(),
                            line.flatMap(one -> one.category(entry.category()))
                                    .map(category -> category.title())
                                    .orElse(null),
                            entry.why());
                })
                .toList();
    }
}
