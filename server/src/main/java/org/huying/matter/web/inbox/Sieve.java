package org.huying.matter.web.inbox;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.calendar.Calendars;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.line.Lines;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Filed;
import org.huying.matter.MatterQuery.Turn;
import org.huying.matter.web.inbox.Filter.View;
import org.huying.matter.words.ClockWords;
import org.huying.matter.words.Names;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a filter means for a reader today. */
@Component
public class Sieve {

    /** Roles that have matters on their desk. */
    private static final Set<Role> ACTING =
            EnumSet.of(Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR);

    private final Lines lines;
    private final Districts districts;
    private final Calendars calendars;
    private final Clock clock;

    Sieve(Lines lines, Districts districts, Calendars calendars, Clock clock) {
        this.lines = lines;
        this.districts = districts;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * A filter understood.
     *
     * @param query absent where there can be nothing, such as no stage in which it is the reader's turn
     * @param wrong what in it nobody understands, by its name
     * @param meant the place and the unit that are meant, by {@code place} and {@code unit}
     */
    public record Understood(@Nullable MatterQuery query, Map<String, Bilingual> wrong, Map<String, Bilingual> meant) {}

    /** Who has nothing to act on begins with what is asked of them, or with everything they may read. */
    static View usual(Viewer by) {
        if (by.hasAny(ACTING)) {
            return View.TURN;
        }
        return by.has(Role.LEADER) ? View.ASKED : View.ALL;
    }

    public Understood understand(Viewer by, Filter filter) {
        Map<String, Bilingual> wrong = new LinkedHashMap<>();
        Instant now = clock.instant();
        District district = districts.current(by.district());
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        MatterQuery query = narrowed(filter, new Whereabouts(district, today), wrong)
                .filed(filed(filter, wrong))
                .takenUpBy(filter.has("mine") ? by.person() : null);
        query = due(query, filter.get("due"), new ClockWords(calendars.current(by.district()), now), wrong);
        MatterQuery seen = wrong.isEmpty() ? view(by, filter, query, district, today) : null;
        return new Understood(seen, wrong, meant(query, new Names(district)));
    }

    private static Map<String, Bilingual> meant(MatterQuery query, Names names) {
        Map<String, Bilingual> meant = new LinkedHashMap<>();
        PlaceCode place = query.place();
        if (place != null) {
            meant.put("place", names.place(place));
        }
        query.holders().forEach(unit -> meant.put("unit", names.unit(unit)));
        return meant;
    }

    private MatterQuery narrowed(Filter filter, Whereabouts where, Map<String, Bilingual> wrong) {
        MatterQuery query = MatterQuery.ALL
                .inLine(line(filter.get("line"), wrong))
                .inStage(blankToNull(filter.get("stage")))
                .ofCategory(blankToNull(filter.get("category")))
                .onlyUrgent(filter.has("urgent"))
                .onlySupervised(filter.has("supervised"))
                .saying(blankToNull(filter.get("q")));
        if (filter.has("place")) {
            query = query.within(where.place(filter.get("place")).orElse(null));
            if (query.place() == null) {
                wrong.put("place", new Bilingual("没有这个地点", "There is no such place"));
            }
        }
        if (filter.has("unit")) {
            query = query.heldBy(where.unit(filter.get("unit")).orElse(null));
            if (query.holders().isEmpty()) {
                wrong.put("unit", new Bilingual("没有这个单位", "There is no such unit"));
            }
        }
        return query;
    }

    private static MatterQuery due(MatterQuery query, String word, ClockWords clocks, Map<String, Bilingual> wrong) {
        return switch (word) {
            case "" -> query;
            case "late" -> query.open(true).onlyOverdue(true);
            case "soon" -> query.open(true).pressing(clocks.pressing(false));
            case "pressing" -> query.open(true).pressing(clocks.pressing(true));
            default -> {
                wrong.put("due", new Bilingual("时限只能选“超期”或“将到期”", "Due is 'late', 'soon' or 'pressing'"));
                yield query;
            }
        };
    }

    private static @Nullable Filed filed(Filter filter, Map<String, Bilingual> wrong) {
        LocalDate from = day("from", filter, wrong);
        LocalDate to = day("to", filter, wrong);
        if (from != null && to != null && to.isBefore(from)) {
            wrong.put("to", new Bilingual("截止日期早于开始日期", "It ends before it begins"));
        }
        return from == null && to == null
                ? null
                : new Filed(
                        from == null ? null : from.atStartOfDay(Zones.CHINA).toInstant(),
                        to == null
                                ? null
                                : to.plusDays(1).atStartOfDay(Zones.CHINA).toInstant());
    }

    private static @Nullable LocalDate day(String name, Filter filter, Map<String, Bilingual> wrong) {
        try {
            return filter.has(name) ? LocalDate.parse(filter.get(name)) : null;
        } catch (DateTimeException noDay) {
            wrong.put(name, new Bilingual("日期应写作 2026-11-22", "A day is written 2026-11-22"));
            return null;
        }
    }

    private static @Nullable LineId line(String text, Map<String, Bilingual> wrong) {
        try {
            return text.isBlank() ? null : new LineId(text);
        } catch (IllegalArgumentException noLine) {
            wrong.put("line", new Bilingual("没有这条业务线", "There is no such line"));
            return null;
        }
    }

    private @Nullable MatterQuery view(
            Viewer by, Filter filter, MatterQuery query, District district, LocalDate today) {
        return switch (filter.view()) {
            case ALL -> filter.has("due") ? query.byDue() : query;
            case HELD -> held(query, filter, by, district, today).orElse(null);
            case ASKED -> query.asking(Asked.of(by, lines.all(by.district())));
            case TURN -> {
                Set<Turn> turns = turns(by, lines.all(by.district()));
                yield turns.isEmpty()
                        ? null
                        : held(query, filter, by, district, today)
                                .map(mine -> mine.inAny(turns))
                                .orElse(null);
            }
        };
    }

    private static Optional<MatterQuery> held(
            MatterQuery query, Filter filter, Viewer by, District district, LocalDate today) {
        Set<UnitCode> own = new HashSet<>();
        district.units(today).forEach(unit -> {
            if (by.units().stream().anyMatch(mine -> district.within(unit.code(), mine, today))) {
                own.add(unit.code());
            }
        });
        if (filter.has("unit")) {
            own.retainAll(query.holders());
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(query.byDue().heldByAny(own));
    }

    /** The stages that somebody with one of the reader's roles leads on from. */
    private static Set<Turn> turns(Viewer by, List<Line> known) {
        Set<Turn> turns = new HashSet<>();
        known.forEach(line -> line.actions().values().stream()
                .filter(action -> action.by().stream().anyMatch(by::has))
                .forEach(action -> action.from().forEach(stage -> turns.add(new Turn(line.id(), stage)))));
        return turns;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
