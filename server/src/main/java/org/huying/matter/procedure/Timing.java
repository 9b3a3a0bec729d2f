package org.huying.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Hours;
import org.huying.calendar.Limit;
import org.huying.calendar.LimitUnit;
import org.huying.line.Rung;
import org.huying.line.Rung.ClockName;
import org.huying.line.Stage;
import org.huying.line.Within;
import org.huying.matter.Clock;
import org.huying.matter.Clock.Alarm;
import org.huying.matter.Clock.Move;
import org.huying.matter.Content;
import org.jspecify.annotations.Nullable;

/**
 * Computes clocks: their start, and again whenever one of the named events of law 4 moves them. The arithmetic is the
 * calendar's; what is ours is which limit applies and what is kept.
 */
final class Timing {

    private final Setting setting;

    Timing(Setting setting) {
        this.setting = setting;
    }

    /** The clock of the whole matter, from its start. */
    Clock total(Content content, UnitCode holder, Instant start, @Nullable LocalDate given) {
        Limits limits = Limits.ofTotal(setting.line(), content);
        Limit limit = limits.byDay(given) ? null : limits.total().orElse(null);
        Hours hours = setting.hoursOf().hours(holder);
        Instant due = limit != null ? setting.calendar().add(start, limit, hours) : closing(given, start, hours);
        return fresh(ClockName.TOTAL, start, limit, due, hours);
    }

    /** The clock of a stage, from its start. */
    Clock stage(
            Stage stage, Content content, UnitCode holder, Instant start, Instant totalDue, @Nullable LocalDate given) {
        Hours hours = setting.hoursOf().hours(holder);
        Limits limits = Limits.ofStage(setting.line(), stage, content);
        Limit limit = limits.byDay(given) ? null : limits.stage().orElse(null);
        Instant due = switch (limits.rule()) {
            case Within.Rest rest -> totalDue;
            case Within.Given within ->
                given == null ? until(limit, start, totalDue, hours) : closing(given, start, hours);
            case Within.Fixed within -> setting.calendar().add(start, within.limit(), hours);
            case Within.ByCategory within -> until(limit, start, totalDue, hours);
        };
        return fresh(ClockName.STAGE, start, limit, due, hours);
    }

    private Instant until(@Nullable Limit limit, Instant start, Instant otherwise, Hours hours) {
        return limit == null ? otherwise : setting.calendar().add(start, limit, hours);
    }

    /** A stage entered again resumes what was left: the time away counts as a standstill. */
    Clock resumed(Clock clock, Instant left) {
        return standing(ClockName.STAGE, clock, left, setting.now());
    }

    /** Pushed by a standstill; what was overdue before stays as it was. */
    Clock standing(ClockName name, Clock clock, Instant from, Instant to) {
        Move move = Move.standstill(from, to);
        return moved(name, clock, push(clock.due(), move, clock), clock.movesAnd(move));
    }

    /** Pushed by an extension. */
    Clock extended(ClockName name, Clock clock, Limit by) {
        Move move = Move.extension(by);
        return moved(name, clock, push(clock.due(), move, clock), clock.movesAnd(move));
    }

    /** The clock of the same start under another limit, with everything that moved it since. */
    Clock again(ClockName name, Clock clock, Clock fresh) {
        Instant due = fresh.due();
        for (Move move : clock.moves()) {
            due = push(due, move, fresh);
        }
        Clock base = new Clock(clock.start(), fresh.limit(), due, fresh.hours(), clock.alarms(), clock.moves());
        return moved(name, base, due, clock.moves());
    }

    /** Computed again under a newly published calendar: never earlier (law 4). */
    Clock recalculated(ClockName name, Clock clock) {
        if (clock.limit() == null) {
            return clock;
        }
        Instant due = setting.calendar().add(clock.start(), clock.limit(), hours(clock));
        for (Move move : clock.moves()) {
            due = push(due, move, clock);
        }
        return due.isAfter(clock.due()) ? moved(name, clock, due, clock.moves()) : clock;
    }

    private Instant push(Instant due, Move move, Clock clock) {
        if (move.by() != null) {
            return setting.calendar().extend(due, move.by(), hours(clock));
        }
        Instant from = java.util.Objects.requireNonNull(move.from());
        Instant to = java.util.Objects.requireNonNull(move.to());
        return from.isBefore(due) && from.isBefore(to)
                ? setting.calendar().shift(due, from, to, unit(clock), hours(clock))
                : due;
    }

    private Clock moved(ClockName name, Clock clock, Instant due, List<Move> moves) {
        Set<String> pending = clock.alarms().stream().map(Alarm::rung).collect(Collectors.toSet());
        List<Alarm> alarms = alarms(name, clock.start(), due, unit(clock), hours(clock)).stream()
                .filter(alarm -> alarm.at().isAfter(setting.now()) || pending.contains(alarm.rung()))
                .toList();
        return clock.withDue(due, alarms, moves);
    }

    private Clock fresh(ClockName name, Instant start, @Nullable Limit limit, Instant due, Hours hours) {
        LimitUnit unit = limit == null ? LimitUnit.DAYS : limit.unit();
        return new Clock(start, limit, due, HoursWord.write(hours), alarms(name, start, due, unit, hours), List.of());
    }

    private List<Alarm> alarms(ClockName name, Instant start, Instant due, LimitUnit unit, Hours hours) {
        List<Alarm> alarms = new ArrayList<>();
        for (Rung rung : setting.line().escalation()) {
            if (rung.of() == name) {
                alarms.add(new Alarm(instant(rung, start, due, unit, hours), rung.deed(), label(rung)));
            }
        }
        return alarms;
    }

    private Instant instant(Rung rung, Instant start, Instant due, LimitUnit unit, Hours hours) {
        if (rung.after() != null) {
            return setting.calendar().extend(due, rung.after(), hours);
        }
        return rung.share() >= 1 || !start.isBefore(due)
                ? due
                : setting.calendar().fraction(start, due, rung.share(), unit, hours);
    }

    private static String label(Rung rung) {
        if (rung.after() != null) {
            return "+" + rung.after().text();
        }
        return rung.share() >= 1 ? "due" : Math.round(rung.share() * 100) + "%";
    }

    /** The end of a given day; without one, a day after the start, which the proof of the line rules out. */
    private Instant closing(@Nullable LocalDate given, Instant start, Hours hours) {
        LocalDate day = given == null ? start.atZone(Zones.CHINA).toLocalDate().plusDays(1) : given;
        return setting.calendar().close(day, hours);
    }

    static LimitUnit unit(Clock clock) {
        return clock.limit() == null ? LimitUnit.DAYS : clock.limit().unit();
    }

    static Hours hours(Clock clock) {
        return HoursWord.read(clock.hours());
    }
}
