package org.huying.matter.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.calendar.Hours;
import org.huying.calendar.WorkCalendar;
import org.huying.calendar.YearDays;
import org.huying.district.District;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A whole district in memory: the same procedure on plain maps, with a clock that is moved by hand. Every state that it is
 * given is the fold of the ledger that it keeps.
 */
public final class World implements Docket {

    public final District district;
    public WorkCalendar calendar = WorkCalendar.shipped();
    public Instant now;
    public DoubleSupplier draws = () -> 0.5;
    private final Map<LineId, List<Line>> lines = new HashMap<>();
    private final Map<MatterId, Matter> matters = new TreeMap<>();
    private final Map<MatterId, List<Recorded>> ledgers = new TreeMap<>();
    private long serial;

    public World(District district, List<Line> lines, Instant now) {
        this.district = district;
        this.now = now;
        lines.forEach(this::publish);
    }

    /** A further edition of a line. */
    public void publish(Line line) {
        List<Line> editions = lines.computeIfAbsent(line.id(), id -> new ArrayList<>());
        editions.add(line.published(editions.size() + 1));
    }

    /** Publishes the year after those that are shipped. */
    public void publish2027() {
        List<YearDays.Day> days = Stream.of(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-08",
                        "2027-02-09",
                        "2027-02-10",
                        "2027-05-01",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03",
                        "2027-10-04")
                .map(day -> new YearDays.Day(LocalDate.parse(day), true, "holiday"))
                .toList();
        calendar = WorkCalendar.of(2, List.of(new YearDays(2027, days)));
    }

    public Setting setting(Line line, Instant at, Actor actor) {
        return new Setting(at, actor, line, calendar, district, unit -> Hours.OFFICE, draws.getAsDouble(), null, null);
    }

    /** Carries a command through at the world's own time. */
    public Result carryOut(Command command, Actor actor) {
        return new Proceedings(this::setting).carryOut(command, actor, now, this);
    }

    public Result act(MatterId id, String action, Map<String, Object> inputs, Actor actor) {
        return carryOut(new Command.Act(id, action, inputs, null), actor);
    }

    /** Fires all that has fallen due by now, in every matter. */
    public void fire() {
        for (Matter matter : List.copyOf(matters.values())) {
            if (matter.nextTimer().filter(at -> !at.isAfter(now)).isPresent()) {
                carryOut(new Command.Fire(matter.id()), Actor.CLOCKWORK);
            }
        }
    }

    public Matter matter(MatterId id) {
        return Objects.requireNonNull(matters.get(id));
    }

    public List<Matter> all() {
        return List.copyOf(matters.values());
    }

    public List<Recorded> ledger(MatterId id) {
        return List.copyOf(ledgers.getOrDefault(id, List.of()));
    }

    public List<Available> available(MatterId id, Actor actor) {
        Matter matter = matter(id);
        LineId line = matter.origin().line();
        Setting setting = setting(line(line, matter.lineEdition()), now, actor);
        return Procedure.available(matter, setting.renewable(current(line)));
    }

    /** Somebody with a post in a unit. */
    public static Actor person(String id, UnitCode unit, Role... roles) {
        return new Actor(new PersonId(id), java.util.Set.of(roles), java.util.Set.of(unit), unit, null);
    }

    /** A resident who acts for himself. */
    public static Actor resident(String reference) {
        return new Actor(
                new PersonId("requester"), java.util.Set.of(Role.REQUESTER), java.util.Set.of(), null, reference);
    }

    @Override
    public Optional<Matter> lock(MatterId id) {
        return Optional.ofNullable(matters.get(id));
    }

    @Override
    public Optional<MatterId> parentOf(MatterId id) {
        return lock(id).filter(matter -> matter.origin().child())
                .map(matter -> Objects.requireNonNull(matter.origin().opener()).id());
    }

    @Override
    public MatterId newId(Instant at) {
        return MatterId.of(at, ++serial);
    }

    @Override
    public String newNumber(Line line, Instant at) {
        return line.id() + "-" + serial;
    }

    @Override
    public void append(@Nullable Matter before, Matter after, List<Recorded> events) {
        List<Recorded> ledger = ledgers.computeIfAbsent(after.id(), id -> new ArrayList<>());
        ledger.addAll(events);
        if (!Matter.fold(ledger).equals(Optional.of(after))) {
            throw new AssertionError("law 3: the state of " + after.id() + " is not the fold of its ledger");
        }
        matters.put(after.id(), after);
    }

    @Override
    public Line line(LineId line, int edition) {
        return editions(line).get(edition - 1);
    }

    @Override
    public Line current(LineId line) {
        return editions(line).getLast();
    }

    private List<Line> editions(LineId line) {
        return Objects.requireNonNull(lines.get(line));
    }
}
