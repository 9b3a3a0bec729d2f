package org.huying.administration.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Conflict;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.base.UnitCode;
import org.huying.calendar.Calendars;
import org.huying.calendar.Hours;
import org.huying.calendar.HoursRecord;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Unit;
import org.huying.matter.web.FormKeys;
import org.huying.matter.words.Names;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When a unit is open, which is how its time limits count. */
@Controller
public class HoursPages {

    private final Calendars calendars;
    private final Districts districts;
    private final Repeats repeats;
    private final FormKeys keys;
    private final Clock clock;

    HoursPages(Calendars calendars, Districts districts, Repeats repeats, FormKeys keys, Clock clock) {
        this.calendars = calendars;
        this.districts = districts;
        this.repeats = repeats;
        this.keys = keys;
        this.clock = clock;
    }

    /** Hours as they were recorded, with who did. */
    public record Kept(HoursRecord record, Bilingual by) {}

    /** The page. */
    public record Sheet(
            Unit unit,
            Hours now,
            List<Kept> kept,
            String week,
            String from,
            String key,
            @Nullable Refusal refusal,
            boolean made) {

        public boolean at(String field) {
            return refusal != null && field.equals(refusal.field());
        }
    }

    @GetMapping("/administration/calendar/hours/{unit}")
    ModelAndView show(Viewer viewer, @PathVariable String unit, @RequestParam(required = false) @Nullable String made) {
        Sections.requireReader(viewer);
        UnitCode code = Codes.unit(unit);
        LocalDate today = LocalDate.now(clock);
        String week = calendars.hours(viewer.district(), code, today).text();
        return view(viewer, code, week, today.toString(), null, made != null, HttpStatus.OK);
    }

    private ModelAndView view(
            Viewer viewer,
            UnitCode code,
            String week,
            String from,
            @Nullable Refusal refusal,
            boolean made,
            HttpStatus status) {
        District district = districts.current(viewer.district());
        Names names = new Names(district);
        Unit unit = district.unit(code)
                .orElseThrow(() -> new NotFound("unit", "没有单位“" + code + "”", "there is no unit '" + code + "'"));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "sheet",
                new Sheet(
                        unit,
                        calendars.hours(viewer.district(), code, LocalDate.now(clock)),
                        calendars.hoursRecords(viewer.district(), code).stream()
                                .map(record -> new Kept(record, names.person(record.by())))
                                .toList(),
                        week,
                        from,
                        keys.next(),
                        refusal,
                        made));
        ModelAndView view = new ModelAndView("administration/hours", model);
        view.setStatus(status);
        return view;
    }

    @PostMapping("/administration/calendar/hours/{unit}")
    ModelAndView keep(
            Viewer viewer,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String key) {
        Sections.requireKeeper(viewer);
        UnitCode code = Codes.unit(unit);
        Instant now = clock.instant();
        try {
            Hours hours = hours(unit, week);
            LocalDate day = day(from);
            repeats.once(
                    viewer, "form:" + keys.of(Optional.of(key)), "hours " + unit + " " + week + " " + from, now, () -> {
                        calendars.keepHours(viewer.district(), code, hours, day, viewer.person(), now);
                        return "";
                    });
            return new ModelAndView("redirect:/administration/calendar/hours/" + unit + "?made");
        } catch (Invalid | Refused | Conflict refused) {
            return view(viewer, code, week, from, ((Coded) refused).refusal(), false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private LocalDate day(String from) {
        try {
            LocalDate day = LocalDate.parse(from);
            if (day.isBefore(LocalDate.now(clock))) {
                throw new Refused(
                        Refusal.of("backdated", "办公时间不能从过去的日期起修改", "hours do not change from a day that is past")
                                .at("from")
                                .by("law-7"));
            }
            return day;
        } catch (DateTimeException misfit) {
            throw new Invalid(Refusal.of("field", "请写成 2027-01-01 这样的日期", "give a day such as 2027-01-01")
                    .at("from"));
        }
    }

    private static Hours hours(String unit, String week) {
        try {
            return Hours.parse(unit, week);
        } catch (IllegalArgumentException malformed) {
            String why = String.valueOf(malformed.getMessage());
            throw new Invalid(Refusal.of("hours", "办公时间写法有误：" + why, why).at("week"));
        }
    }
}
