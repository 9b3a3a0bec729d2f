package org.huying.administration.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.administration.year.YearSheet;
import org.huying.administration.year.YearText;
import org.huying.base.Bilingual;
import org.huying.base.Coded;
import org.huying.base.Conflict;
import org.huying.base.DistrictCode;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.huying.calendar.Calendars;
import org.huying.calendar.Publication;
import org.huying.calendar.WorkCalendar;
import org.huying.calendar.YearDays;
import org.huying.district.Districts;
import org.huying.matter.Forecasts;
import org.huying.matter.web.FormKeys;
import org.huying.matter.words.Names;
import org.huying.security.Repeats;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The working calendar: a year at a glance, its editions, and its publication with what that would do. */
@Controller
public class CalendarPages {

    private static final int FIRST = 2001;
    private static final int LAST = 2100;

    private final Calendars calendars;
    private final Districts districts;
    private final Forecasts forecasts;
    private final Repeats repeats;
    private final FormKeys keys;
    private final Clock clock;

    CalendarPages(
            Calendars calendars,
            Districts districts,
            Forecasts forecasts,
            Repeats repeats,
            FormKeys keys,
            Clock clock) {
        this.calendars = calendars;
        this.districts = districts;
        this.forecasts = forecasts;
        this.repeats = repeats;
        this.keys = keys;
        this.clock = clock;
    }

    /** A publication with who made it. */
    public record Edition(Publication publication, Bilingual by) {}

    /** The form, as it was typed. */
    public record Draft(
            int year,
            String days,
            String source,
            int seen,
            String key,
            @Nullable Refusal refusal) {

        public boolean at(String field) {
            return refusal != null
                    && (field.equals(refusal.field()) || (field.equals("days") && !"source".equals(refusal.field())));
        }
    }

    /** What would come of a publication. */
    public record Preview(
            YearSheet year, List<YearDays.Day> added, List<YearDays.Day> removed, Forecasts.Forecast forecast) {}

    @GetMapping("/administration/calendar")
    String year(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        DistrictCode district = viewer.district();
        int shown = Math.clamp(year == null ? LocalDate.now(clock).getYear() : year, FIRST, LAST);
        WorkCalendar calendar = calendars.current(district);
        Names names = new Names(districts.current(district));
        model.addAttribute(
                "sheet",
                YearSheet.of(
                        shown, calendar, calendars.yearDays(district, shown).orElse(null), null));
        model.addAttribute("edition", calendar.edition());
        model.addAttribute(
                "editions",
                calendars.publications(district).stream()
                        .map(one -> new Edition(one, names.person(one.by())))
                        .toList());
        model.addAttribute("made", made);
        return "administration/calendar";
    }

    @GetMapping("/administration/calendar/publish")
    ModelAndView form(Viewer viewer, @RequestParam int year) {
        Sections.requireKeeper(viewer);
        String days = calendars
                .yearDays(viewer.district(), Math.clamp(year, FIRST, LAST))
                .map(YearText::write)
                .orElse("");
        int seen = calendars.current(viewer.district()).edition();
        return shown(viewer, new Draft(year, days, "", seen, keys.next(), null), null, HttpStatus.OK);
    }

    /** Shows what would come of it; with {@code step=make} publishes; with {@code step=edit} opens the form again. */
    @PostMapping("/administration/calendar/publish")
    ModelAndView send(
            Viewer viewer,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "try") String step,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Sections.requireKeeper(viewer);
        Draft typed = new Draft(year, days, source, seen, keys.of(Optional.of(key)), null);
        if (step.equals("edit")) {
            return shown(viewer, typed, null, HttpStatus.OK);
        }
        try {
            YearDays read = read(typed, file);
            Draft draft = new Draft(read.year(), YearText.write(read), source, seen, typed.key(), null);
            return step.equals("make") ? made(viewer, draft, read) : preview(viewer, draft, read);
        } catch (Invalid | Refused | Conflict refused) {
            return again(viewer, typed, refused);
        }
    }

    private YearDays read(Draft typed, @Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? YearText.read(typed.year(), typed.days())
                : calendars.parse(file.getBytes());
    }

    private ModelAndView made(Viewer viewer, Draft draft, YearDays read) {
        Instant now = clock.instant();
        String command = "publish " + draft.year() + "\n" + draft.source() + "\n" + draft.days();
        Repeats.Done done = repeats.once(
                viewer,
                "form:" + draft.key(),
                command,
                now,
                () -> String.valueOf(calendars
                        .publishAfter(viewer.district(), draft.seen(), read, draft.source(), viewer.person(), now)
                        .edition()));
        return new ModelAndView("redirect:/administration/calendar?year=" + draft.year() + "&made=" + done.made());
    }

    private ModelAndView preview(Viewer viewer, Draft draft, YearDays read) {
        List<Refusal> problems = calendars.problems(read);
        if (!problems.isEmpty()) {
            return shown(viewer, draft, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (draft.source().isBlank()) {
            throw new Invalid(Refusal.of(
                            "calendar-source",
                            "须写明安排的出处，例如通知的文号",
                            "say where the days were announced, such as the number of the notice")
                    .at("source"));
        }
        DistrictCode district = viewer.district();
        WorkCalendar proposed = calendars.proposed(district, read);
        List<YearDays.Day> old =
                calendars.yearDays(district, read.year()).map(YearDays::days).orElse(List.of());
        Preview preview = new Preview(
                YearSheet.of(read.year(), proposed, read, calendars.current(district)),
                read.days().stream().filter(day -> !old.contains(day)).toList(),
                old.stream().filter(day -> !read.days().contains(day)).toList(),
                forecasts.of(district, proposed, read.year(), clock.instant()));
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("preview", preview);
        return new ModelAndView("administration/publish-preview", model);
    }

    private ModelAndView again(Viewer viewer, Draft typed, Coded refused) {
        boolean moved = refused instanceof Conflict;
        int seen = moved ? calendars.current(viewer.district()).edition() : typed.seen();
        Draft draft = new Draft(typed.year(), typed.days(), typed.source(), seen, typed.key(), refused.refusal());
        return shown(viewer, draft, null, moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(Viewer viewer, Draft draft, @Nullable List<Refusal> problems, HttpStatus status) {
        DistrictCode district = viewer.district();
        int year = Math.clamp(draft.year(), FIRST, LAST);
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("problems", problems == null ? List.of() : problems);
        model.put(
                "sheet",
                YearSheet.of(
                        year,
                        calendars.current(district),
                        calendars.yearDays(district, year).orElse(null),
                        null));
        ModelAndView view = new ModelAndView("administration/publish", model);
        view.setStatus(status);
        return view;
    }
}
