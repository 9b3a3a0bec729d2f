package org.huying.administration.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeWords;
import org.huying.base.Bilingual;
import org.huying.base.NotFound;
import org.huying.base.Zones;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Roster;
import org.huying.district.Shift;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The duty rosters: who is on duty now and in the coming days, by turns and by what was agreed. */
@Controller
public class RosterPages {

    private static final int DAYS = 21;

    private final Districts districts;
    private final Clock clock;

    RosterPages(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /** A roster on the page of all. */
    public record Row(Roster roster, @Nullable Bilingual now) {}

    /** Who comes on duty at a moment, for how many days of the page. */
    public record Turn(Instant from, Bilingual who, boolean agreed) {}

    /** A shift that was agreed. */
    public record Agreed(Shift shift, Bilingual who) {}

    /** All of one roster. */
    public record Sheet(
            Roster roster,
            boolean there,
            @Nullable Bilingual now,
            List<Turn> coming,
            List<Bilingual> turns,
            List<Agreed> agreed,
            List<ChangeRow> history) {}

    @GetMapping("/administration/rosters")
    String all(Viewer viewer, Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "rows",
                district.data().rosters().stream()
                        .filter(roster -> roster.span().covers(today))
                        .sorted(Comparator.comparing(Roster::code))
                        .map(roster -> new Row(roster, onDuty(district, roster.code(), now)))
                        .toList());
        return "administration/rosters";
    }

    private static @Nullable Bilingual onDuty(District district, String roster, Instant at) {
        return district.onDuty(roster, at)
                .map(who -> new ChangeWords(district).who(who))
                .orElse(null);
    }

    @GetMapping("/administration/rosters/{code}")
    String one(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        ChangeWords words = new ChangeWords(district);
        List<Roster> terms = district.data().rosters().stream()
                .filter(roster -> roster.code().equals(code))
                .toList();
        Roster roster = terms.stream()
                .filter(term -> term.span().covers(today))
                .findFirst()
                .or(() -> terms.stream().reduce((one, later) -> later))
                .orElseThrow(() -> new NotFound("roster", "没有值班表“" + code + "”", "there is no roster '" + code + "'"));
        List<Shift> shifts = district.data().shifts().stream()
                .filter(shift -> shift.roster().equals(code) && shift.until().isAfter(now))
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        model.addAttribute(
                "sheet",
                new Sheet(
                        roster,
                        roster.span().covers(today),
                        onDuty(district, code, now),
                        coming(district, roster, shifts, today, now),
                        roster.turns().stream().map(words::who).toList(),
                        shifts.stream()
                                .map(shift -> new Agreed(shift, words.who(shift.who())))
                                .toList(),
                        ChangeRow.history(districts, district, ChangeQuery.Kind.ROSTER, code)));
        model.addAttribute("made", made);
        return "administration/roster";
    }

    /** At each hand-over of the coming days, and where an agreed shift begins or ends, who then is on duty. */
    private static List<Turn> coming(
            District district, Roster roster, List<Shift> shifts, LocalDate today, Instant now) {
        List<Instant> moments = new ArrayList<>(IntStream.range(0, DAYS)
                .mapToObj(day -> today.plusDays(day)
                        .atTime(roster.changesAt())
                        .atZone(Zones.CHINA)
                        .toInstant())
                .toList());
        shifts.forEach(shift -> moments.addAll(List.of(shift.from(), shift.until())));
        List<Turn> turns = new ArrayList<>();
        moments.stream().filter(at -> at.isAfter(now)).sorted().distinct().forEach(at -> {
            Bilingual who = onDuty(district, roster.code(), at);
            boolean agreed = shifts.stream().anyMatch(shift -> shift.covers(at));
            if (who != null && (turns.isEmpty() || !turns.getLast().who().equals(who))) {
                turns.add(new Turn(at, who, agreed));
            }
        });
        return turns;
    }
}
