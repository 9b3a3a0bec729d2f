package org.huying.matter.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.base.Bilingual;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.HoursWords;
import org.huying.calendar.Limit;
import org.huying.calendar.WorkCalendar;
import org.huying.line.Line;
import org.huying.line.Rung.ClockName;
import org.huying.matter.Clocks;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.LimitOrigin;
import org.huying.matter.words.Names;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/** Tells the story of a clock to a clerk: rule, start, counting, what moved it, when it is due, what happens then. */
public final class StoryWords {

    private final Names names;
    private final WorkCalendar calendar;

    /** @param calendar the edition by which the clock was last computed */
    public StoryWords(Names names, WorkCalendar calendar) {
        this.names = names;
        this.calendar = calendar;
    }

    /** A part of the explanation. */
    public record Row(Phrase title, List<Phrase> lines) {

        public Row {
            lines = List.copyOf(lines);
        }
    }

    /** @param what how a clerk would tell an event */
    public interface Teller {
        Phrase tell(Recorded recorded);
    }

    public List<Row> tell(ClockStory story, Clocks.@Nullable Pause pause, Teller teller) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("limit", limit(story)));
        rows.add(row("law", law(story)));
        rows.add(row("start", start(story, teller)));
        rows.add(row("hours", counting(story)));
        List<Phrase> skipped = skipped(story, false);
        if (!skipped.isEmpty()) {
            rows.add(row("skipped", skipped));
        }
        List<Phrase> worked = skipped(story, true);
        if (!worked.isEmpty()) {
            rows.add(row("worked", worked));
        }
        List<Phrase> moves = new ArrayList<>(
                story.moves().stream().map(turn -> move(turn, teller)).toList());
        if (pause != null) {
            moves.add(Phrase.of("sheet.story.pausing", pause.from(), names.person(pause.approvedBy()), pause.until()));
        }
        rows.add(row("moves", moves.isEmpty() ? List.of(Phrase.of("sheet.story.unmoved")) : moves));
        rows.add(row("due", List.of(Phrase.said(story.due()))));
        List<Phrase> alarms = alarms(story);
        if (!alarms.isEmpty()) {
            rows.add(row("alarms", alarms));
        }
        return rows;
    }

    private static Row row(String title, List<Phrase> lines) {
        return new Row(Phrase.of("sheet.story." + title), lines);
    }

    private static List<Phrase> limit(ClockStory story) {
        Limit limit = story.clock().limit();
        return List.of(
                limit != null
                        ? Phrase.said(limit.title())
                        : Phrase.of("sheet.story.limit." + word(story.origin().source())));
    }

    private List<Phrase> law(ClockStory story) {
        Line line = story.line();
        List<Phrase> law = new ArrayList<>();
        String part = story.which() == ClockName.TOTAL ? "total" : "stage";
        Phrase rule = Phrase.of("sheet.story.rule." + word(story.origin().source()));
        law.add(
                story.which() == ClockName.TOTAL
                        ? Phrase.of("sheet.story.law.total", line.title(), line.edition(), rule)
                        : Phrase.of(
                                "sheet.story.law." + part,
                                line.title(),
                                line.edition(),
                                Names.stage(line, story.stage()),
                                rule));
        boolean ofCategory = story.origin().source() == LimitOrigin.Source.CATEGORY
                || story.origin().source() == LimitOrigin.Source.CATEGORY_URGENT;
        if (ofCategory && story.category() != null) {
            law.add(Phrase.of("sheet.story.law.category", Names.category(line, story.category()), story.category()));
        }
        if (line.cites() != null) {
            law.add(Phrase.of("sheet.story.law.cites", line.cites()));
        }
        return law;
    }

    private List<Phrase> start(ClockStory story, Teller teller) {
        Recorded by = story.begun().by();
        List<Phrase> start = new ArrayList<>();
        start.add(Phrase.of("sheet.story.start.event", story.clock().start(), by.seq(), teller.tell(by)));
        Limit limit = story.clock().limit();
        if (limit != null) {
            start.add(
                    limit.wholeDays()
                            ? Phrase.of(
                                    "sheet.story.start.next-day",
                                    day(story.clock().start()).plusDays(1))
                            : Phrase.of("sheet.story.start.at-once"));
        }
        return start;
    }

    private List<Phrase> counting(ClockStory story) {
        Hours hours = Reckoning.hours(story.clock());
        List<Phrase> counting = new ArrayList<>();
        Limit limit = story.clock().limit();
        String way = limit == null ? "day" : limit.unit().word();
        counting.add(Phrase.of("sheet.story.way." + way));
        counting.add(Phrase.of("sheet.story.hours.kept", HoursWords.of(hours)));
        counting.add(Phrase.of("sheet.story.calendar", story.calendar()));
        int year = day(story.due()).getYear();
        counting.add(
                Phrase.of(calendar.provisional(year) ? "sheet.story.provisional" : "sheet.story.published", "" + year));
        Counting count = new Counting(story.clock(), calendar);
        boolean plain =
                story.moves().isEmpty() && limit != null && limit.unit().word().equals("working-days");
        if (plain && count.skips()) {
            counting.add(Phrase.of("sheet.story.counted", count.workingDays()));
        }
        return counting;
    }

    private List<Phrase> skipped(ClockStory story, boolean worked) {
        return new Counting(story.clock(), calendar)
                .unusual().stream()
                        .filter(days -> days.worked() == worked)
                        .map(StoryWords::days)
                        .toList();
    }

    private static Phrase days(Counting.Days days) {
        String name = days.name();
        Object why = days.worked()
                ? Phrase.of("sheet.story.make-up")
                : name == null ? Phrase.of("sheet.story.weekend") : HolidayWords.of(name);
        return days.from().equals(days.to())
                ? Phrase.of("sheet.story.day", days.from(), weekday(days.from()), why)
                : Phrase.of("sheet.story.days", days.from(), days.to(), why);
    }

    private static Phrase weekday(LocalDate day) {
        DayOfWeek of = day.getDayOfWeek();
        return Phrase.of("sheet.weekday." + of.name().toLowerCase(Locale.ROOT));
    }

    private Phrase move(Turn turn, Teller teller) {
        Recorded by = turn.by();
        Object what = switch (turn.kind()) {
            case EXTENDED ->
                turn.extension() == null
                        ? ""
                        : Phrase.of(
                                "sheet.story.move.extended", turn.extension().title());
            case PAUSED, AWAY ->
                turn.from() == null || turn.to() == null
                        ? ""
                        : Phrase.of("sheet.story.move." + word(turn.kind()), turn.from(), turn.to());
            case BEGUN, RECATEGORISED, MADE_URGENT, RENEWED, PUBLISHED ->
                Phrase.of(
                        "sheet.story.move." + word(turn.kind()),
                        turn.limit() == null
                                ? Phrase.of("sheet.story.limit.given")
                                : turn.limit().title());
        };
        return Phrase.of("sheet.story.move", by.at(), by.seq(), what, names.person(by.by()), turn.due());
    }

    private List<Phrase> alarms(ClockStory story) {
        List<Phrase> alarms = new ArrayList<>();
        story.gone()
                .forEach(passed -> alarms.add(Phrase.of(
                        "sheet.story.alarm.gone",
                        passed.by().at(),
                        rung(passed.rung().rung()),
                        Phrase.of("sheet.story.deed." + passed.rung().deed().word()),
                        passed.by().seq())));
        story.clock()
                .alarms()
                .forEach(alarm -> alarms.add(Phrase.of(
                        "sheet.story.alarm.next",
                        alarm.at(),
                        rung(alarm.rung()),
                        Phrase.of("sheet.story.deed." + alarm.deed().word()))));
        return alarms;
    }

    /** As a line writes it: {@code 80%}, {@code due}, {@code +1 working-day}. */
    private static Phrase rung(String text) {
        if (text.equals("due")) {
            return Phrase.of("sheet.story.rung.due");
        }
        return text.startsWith("+")
                ? Phrase.of("sheet.story.rung.after", after(text.substring(1)))
                : Phrase.of("sheet.story.rung.share", text);
    }

    private static Bilingual after(String limit) {
        return Limit.parse(limit).title();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Zones.CHINA).toLocalDate();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
