package org.huying.matter.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.calendar.WorkCalendar;
import org.huying.line.Line;
import org.huying.line.Rung.ClockName;
import org.huying.matter.Clock;
import org.huying.matter.Clock.Move;
import org.huying.matter.Clocks;
import org.huying.matter.Matter;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.HoursWord;
import org.huying.matter.procedure.LimitOrigin;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one event, done again from what the event says and the editions that it names. */
final class Reckoning {

    private final Recorded by;
    private final Matter after;
    private final Line line;
    private final WorkCalendar calendar;

    Reckoning(Recorded by, Matter after, Line line, WorkCalendar calendar) {
        this.by = by;
        this.after = after;
        this.line = line;
        this.calendar = calendar;
    }

    /** A clock that starts. */
    Chapter begin(ClockName which, Clock clock) {
        String stage = after.position().stage();
        Chapter chapter = new Chapter(which, stage, clock, origin(which, stage, clock), line, calendar.edition());
        chapter.category = after.content().category();
        chapter.turns.add(turn(Turn.Kind.BEGUN, null, clock, start(which, clock)));
        return chapter;
    }

    /** A clock that runs on, and may have been moved. */
    void goOn(Chapter chapter, Clock was, Clock is, Clocks.@Nullable Pause pause) {
        chapter.clock = is;
        if (was.due().equals(is.due())
                && Objects.equals(was.limit(), is.limit())
                && was.moves().equals(is.moves())) {
            return;
        }
        Instant due = chapter.turns.getLast().due();
        Turn turn = switch (by.event()) {
            case Event.Extended extended -> {
                Move move = is.moves().getLast();
                yield turn(Turn.Kind.EXTENDED, move, is, push(due, move, is));
            }
            case Event.Resumed resumed -> {
                Move move = is.moves().getLast();
                yield turn(Turn.Kind.PAUSED, move, is, push(due, move, is));
            }
            case Event.CalendarMoved published -> turn(Turn.Kind.PUBLISHED, null, is, replay(chapter.which, is));
            case Event.Recategorised again -> anew(chapter, Turn.Kind.RECATEGORISED, is);
            case Event.MadeUrgent urgent -> anew(chapter, Turn.Kind.MADE_URGENT, is);
            case Event.EditionMoved moved -> anew(chapter, Turn.Kind.RENEWED, is);
            default -> throw new IllegalStateException("law 4: an event moved a deadline that may not: " + by);
        };
        chapter.turns.add(turn);
        chapter.calendar = calendar.edition();
    }

    /** The clock of a stage that is entered again: it resumes what was left. */
    Chapter comeBack(Chapter chapter, Clocks.Left left, Clock is) {
        Move away = is.moves().getLast();
        boolean same = Objects.equals(left.clock().limit(), is.limit());
        Instant due = same ? push(chapter.turns.getLast().due(), away, is) : replay(chapter.which, is);
        if (!same) {
            known(chapter, is);
        }
        chapter.clock = is;
        chapter.calendar = calendar.edition();
        chapter.turns.add(turn(Turn.Kind.AWAY, away, is, due));
        return chapter;
    }

    private Turn anew(Chapter chapter, Turn.Kind kind, Clock is) {
        known(chapter, is);
        return turn(kind, null, is, replay(chapter.which, is));
    }

    private void known(Chapter chapter, Clock is) {
        chapter.origin = origin(chapter.which, chapter.stage, is);
        chapter.line = line;
        chapter.category = after.content().category();
    }

    private Turn turn(Turn.Kind kind, @Nullable Move move, Clock clock, Instant due) {
        return new Turn(
                kind,
                by,
                move == null ? null : move.by(),
                move == null ? null : move.from(),
                move == null ? null : move.to(),
                clock.limit(),
                due);
    }

    /** From its start, with everything that has moved it since. */
    private Instant replay(ClockName which, Clock clock) {
        Instant due = clock.moves().isEmpty() && clock.limit() == null ? clock.due() : start(which, clock);
        for (Move move : clock.moves()) {
            due = push(due, move, clock);
        }
        return due;
    }

    private Instant start(ClockName which, Clock clock) {
        Limit limit = clock.limit();
        if (limit != null) {
            return calendar.add(clock.start(), limit, hours(clock));
        }
        Instant whole = after.clocks().total().due();
        boolean rest = which == ClockName.STAGE
                && (!clock.moves().isEmpty() || clock.due().equals(whole));
        return rest ? whole : calendar.close(givenDay(clock), hours(clock));
    }

    private LocalDate givenDay(Clock clock) {
        Object given = inputs().get("due");
        return given != null && isDay(given.toString())
                ? LocalDate.parse(given.toString())
                : clock.due().minusNanos(1).atZone(Zones.CHINA).toLocalDate();
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private java.util.Map<String, Object> inputs() {
        return switch (by.event()) {
            case Event.Filed filed -> filed.inputs();
            case Event.Moved moved -> moved.inputs();
            default -> java.util.Map.of();
        };
    }

    private Instant push(Instant due, Move move, Clock clock) {
        Limit extension = move.by();
        if (extension != null) {
            return calendar.extend(due, extension, hours(clock));
        }
        Instant from = Objects.requireNonNull(move.from());
        Instant to = Objects.requireNonNull(move.to());
        return from.isBefore(due) && from.isBefore(to) ? calendar.shift(due, from, to, unit(clock), hours(clock)) : due;
    }

    private LimitOrigin origin(ClockName which, String stage, Clock clock) {
        LimitOrigin written = which == ClockName.TOTAL
                ? LimitOrigin.ofTotal(line, after.content())
                : LimitOrigin.ofStage(line, stage, after.content());
        if (clock.limit() != null) {
            return written;
        }
        boolean rest = which == ClockName.STAGE
                && clock.due().equals(after.clocks().total().due());
        return new LimitOrigin(rest ? LimitOrigin.Source.REST : LimitOrigin.Source.GIVEN, null);
    }

    static LimitUnit unit(Clock clock) {
        return clock.limit() == null ? LimitUnit.DAYS : clock.limit().unit();
    }

    static Hours hours(Clock clock) {
        return HoursWord.read(clock.hours());
    }

    static List<Move> standstills(Clock clock) {
        return clock.moves().stream().filter(move -> move.from() != null).toList();
    }
}
