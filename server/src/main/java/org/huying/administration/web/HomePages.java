package org.huying.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.administration.change.ChangeRow;
import org.huying.base.DistrictCode;
import org.huying.calendar.Calendars;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Lines;
import org.huying.security.Account;
import org.huying.security.Accounts;
import org.huying.security.Tokens;
import org.huying.security.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of administration: what there is, and what was done last. */
@Controller
class HomePages {

    private static final int NEWEST = 12;

    private final Districts districts;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Calendars calendars;
    private final Lines lines;
    private final Clock clock;

    HomePages(Districts districts, Accounts accounts, Tokens tokens, Calendars calendars, Lines lines, Clock clock) {
        this.districts = districts;
        this.accounts = accounts;
        this.tokens = tokens;
        this.calendars = calendars;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String home(Viewer viewer, Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        model.addAttribute("district", district);
        model.addAttribute("counts", counts(viewer, district));
        model.addAttribute("provisional", provisional(viewer.district()));
        model.addAttribute(
                "rows",
                districts.changes(viewer.district(), ChangeQuery.newest(NEWEST)).stream()
                        .map(change -> ChangeRow.of(change, district))
                        .toList());
        return "administration/home";
    }

    /** Of each section, how many there are. */
    private Map<String, Integer> counts(Viewer viewer, District district) {
        LocalDate today = LocalDate.now(clock);
        List<Account> all = accounts.list(viewer.district());
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("units", district.units(today).size());
        counts.put("people", district.people(today).size());
        counts.put("accounts", all.size());
        counts.put("tokens", (int) tokens.listAll(viewer).stream()
                .filter(token -> token.holds(clock.instant()))
                .count());
        counts.put("places", district.places(today).size());
        counts.put("duty-lists", (int) district.data().dutyLists().stream()
                .filter(list -> list.span().covers(today))
                .count());
        counts.put("rosters", (int) district.data().rosters().stream()
                .filter(roster -> roster.span().covers(today))
                .count());
        counts.put("calendar", calendars.current(viewer.district()).edition());
        counts.put("lines", lines.all(viewer.district()).size());
        counts.put("changes", district.edition());
        return counts;
    }

    /** The year that begins within the next months and has no holidays yet, or this one. */
    private List<Integer> provisional(DistrictCode district) {
        LocalDate today = LocalDate.now(clock);
        return calendars.provisionalYears(
                district, today.getYear(), today.plusMonths(2).getYear());
    }
}
