package org.huying.matter.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.matter.Child;
import org.huying.matter.Closure;
import org.huying.matter.Deferred;
import org.huying.matter.Link;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.event.Event;
import org.huying.matter.event.Recorded;
import org.jspecify.annotations.Nullable;

/** One command being carried through a docket. Collects what is to be appended and appends it at the end, or nothing. */
final class Hearing {

    private final Proceedings.Settings settings;
    private final Docket docket;
    private final Actor actor;
    private final Map<MatterId, File> files = new HashMap<>();
    private final List<MatterId> order = new ArrayList<>();
    private final List<MatterId> opened = new ArrayList<>();
    private Instant now;
    private @Nullable Refusal refusal;

    Hearing(Proceedings.Settings settings, Docket docket, Actor actor, Instant now) {
        this.settings = settings;
        this.docket = docket;
        this.actor = actor;
        this.now = now;
    }

    /** A matter under way: as it was, as it is now, and what is to be appended. */
    private static final class File {
        final @Nullable Matter before;
        final List<Recorded> events = new ArrayList<>();

        @Nullable Matter now;

        File(@Nullable Matter before) {
            this.before = before;
            this.now = before;
        }
    }

    Result file(Command.File command) {
        Line line = docket.current(command.line());
        Setting setting = settings.of(line, now, actor);
        return switch (new Filing(setting).file(command)) {
            case Filing.Checked.Refused refused -> new Result.Refused(refused.refusal());
            case Filing.Checked.InOrder inOrder -> {
                Event.Filed filed = inOrder.ready().as(docket.newId(now), docket.newNumber(line, now));
                Role role = line.filedBy().stream()
                        .filter(actor::has)
                        .sorted()
                        .findFirst()
                        .orElse(Role.SYSTEM);
                begin(filed, setting, role);
                yield finish(filed.origin().id());
            }
        };
    }

    Result on(MatterId id, Command command, @Nullable Integer expected, @Nullable Matter other) {
        docket.parentOf(id).ifPresent(this::take);
        Optional<Matter> found = take(id);
        if (found.isEmpty()) {
            return new Result.Missing();
        }
        Matter matter = found.get();
        if (expected != null && expected != matter.version()) {
            return new Result.Stale(matter, expected);
        }
        Line line = docket.line(matter.origin().line(), matter.lineEdition());
        Setting usual = settings.of(line, now, actor).beside(other);
        Setting setting = renews(command) ? usual.renewable(docket.current(line.id())) : usual;
        carry(matter, Procedure.decide(matter, command, setting), setting, Procedure.role(matter, command, setting));
        return finish(id);
    }

    private static boolean renews(Command command) {
        return command instanceof Command.Act act && act.action().equals(Universal.RENEW.word());
    }

    private Optional<Matter> take(MatterId id) {
        File known = files.get(id);
        if (known != null) {
            return Optional.ofNullable(known.now);
        }
        Optional<Matter> matter = docket.lock(id);
        matter.ifPresent(found -> {
            files.put(id, new File(found));
            notBefore(found.changed());
        });
        return matter;
    }

    /**
     * Clocks of machines are set back, and those of two servers differ. What happens to a matter never happened before what
     * had happened to it already, so that the order of a ledger is also that of its instants.
     */
    private void notBefore(Instant changed) {
        now = changed.isAfter(now) ? changed : now;
    }

    /** A matter under way as it stands now. */
    private Matter now(MatterId id) {
        File file = Objects.requireNonNull(files.get(id));
        return Objects.requireNonNull(file.now);
    }

    private Result finish(MatterId id) {
        if (refusal != null) {
            return new Result.Refused(refusal);
        }
        for (MatterId touched : order) {
            File file = files.get(touched);
            if (file != null && file.now != null) {
                docket.append(file.before, file.now, file.events);
            }
        }
        return new Result.Done(now(id), opened);
    }

    private void carry(Matter matter, Decision decision, Setting setting, Role role) {
        switch (decision) {
            case Decision.Refused refused -> refusal = refusal == null ? refused.refusal() : refusal;
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> append(matter.id(), event, setting, role));
                accepted.openings().forEach(opening -> open(matter.id(), opening, setting, role));
                accepted.elsewhere().forEach(this::echo);
                tellParent(matter);
            }
        }
    }

    private void append(MatterId id, Event event, Setting setting, Role role) {
        File file = Objects.requireNonNull(files.get(id));
        Matter before = Objects.requireNonNull(file.now);
        Setting under = event instanceof Event.EditionMoved ? setting.renewed() : setting;
        Recorded recorded = Work.record(before, event, under, role);
        file.now = Matter.apply(before, recorded);
        file.events.add(recorded);
        touch(id);
    }

    private void touch(MatterId id) {
        if (!order.contains(id)) {
            order.add(id);
        }
    }

    private Matter begin(Event.Filed filed, Setting setting, Role role) {
        MatterId id = filed.origin().id();
        Recorded recorded = new Recorded(
                id, 1, now, setting.actor().person(), setting.actor().home(), role, setting.editions(), filed);
        File file = new File(null);
        Matter matter = Matter.apply(null, recorded);
        file.now = matter;
        file.events.add(recorded);
        files.put(id, file);
        touch(id);
        return matter;
    }

    private void open(MatterId opener, Command.Open opening, Setting setting, Role role) {
        Line line = docket.current(opening.line());
        Setting there = setting.under(line);
        Matter from = take(opener).orElseThrow();
        Event.Filed filed = new Filing(there).open(opening, from, docket.newId(now), docket.newNumber(line, now));
        Matter matter = begin(filed, there, role);
        opened.add(matter.id());
        append(opener, tie(opening, matter), setting, role);
    }

    private static Event tie(Command.Open opening, Matter matter) {
        String number = matter.origin().number();
        return switch (opening.tie()) {
            case CHILD ->
                new Event.ChildOpened(new Child(
                        matter.id(),
                        number,
                        matter.origin().line(),
                        opening.rule(),
                        opening.waits(),
                        opening.lead(),
                        false));
            case FOLLOW_ON -> new Event.Linked(new Link(matter.id(), number, Link.Kind.FOLLOW_ON));
            case SPLIT -> new Event.Linked(new Link(matter.id(), number, Link.Kind.SPLIT));
        };
    }

    private void echo(Decision.Echo echo) {
        Optional<Matter> found = take(echo.matter());
        if (found.isEmpty() || refusal != null) {
            return;
        }
        Matter matter = found.get();
        Line line = docket.line(matter.origin().line(), matter.lineEdition());
        Setting setting = settings.of(line, now, echo.command() == null ? actor : Actor.CLOCKWORK);
        Decision decision = echo.event() != null
                ? Procedure.echo(matter, echo.event(), setting)
                : Procedure.decide(matter, Objects.requireNonNull(echo.command()), setting);
        carry(matter, decision, setting, Role.SYSTEM);
    }

    /** A child that was closed or opened again tells its parent, which may open what waited for it. */
    private void tellParent(Matter before) {
        Matter after = now(before.id());
        if (!after.origin().child() || before.open() == after.open() || refusal != null) {
            return;
        }
        Origin.Opener opener = Objects.requireNonNull(after.origin().opener());
        Matter parent = take(opener.id()).orElseThrow();
        Line line = docket.line(parent.origin().line(), parent.lineEdition());
        Setting setting = settings.of(line, now, actor);
        if (after.open()) {
            reopenedChild(parent, after, setting);
            return;
        }
        Closure closure = Objects.requireNonNull(after.closure());
        List<PersonId> doers = after.tally().doers().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        append(parent.id(), new Event.ChildClosed(after.id(), closure.way(), doers), setting, Role.SYSTEM);
        Matter told = take(parent.id()).orElseThrow();
        for (Deferred ripe : told.open() ? Family.ripe(told) : List.<Deferred>of()) {
            open(parent.id(), Openings.child(ripe, told), setting, Role.SYSTEM);
        }
    }

    private void reopenedChild(Matter parent, Matter child, Setting setting) {
        if (parent.open()) {
            append(parent.id(), new Event.ChildReopened(child.id()), setting, Role.SYSTEM);
        } else {
            refusal = Refusals.of(
                    "parent-closed",
                    "上级事项 %s 已办结，请先重新办理上级事项。".formatted(parent.origin().number()),
                    "The parent %s is closed; reopen it first."
                            .formatted(parent.origin().number()));
        }
    }
}
