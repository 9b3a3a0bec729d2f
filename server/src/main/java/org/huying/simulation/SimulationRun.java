package org.huying.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Matters;
import org.huying.matter.ledger.Echo;
import org.huying.matter.ledger.Echoes;
import org.huying.matter.ledger.Histories;
import org.huying.matter.ledger.History;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Result;
import org.huying.security.Identity;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.huying.security.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a simulation up to an instant. A day's calls, a few at a time, are one transaction with all they lead to. */
final class SimulationRun {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationRun.class);
    private static final int TOGETHER = 40;

    private final Doors doors;
    private final SimulatedYear year;
    private final Calls calls;
    private final Behaviour behaviour;
    private final Clerks clerks;
    private final Cast cast;
    private final Instant now;
    private final DistrictCode district;
    private final Map<Integer, RequesterId> askers = new HashMap<>();

    /** What a run goes through. */
    record Doors(SimulationStore store, Histories histories, Matters matters, Vault vault) {}

    SimulationRun(
            Doors doors, SimulatedYear year, Calls calls, Behaviour behaviour, Clerks clerks, Cast cast, Instant now) {
        this.doors = doors;
        this.year = year;
        this.calls = calls;
        this.behaviour = behaviour;
        this.clerks = clerks;
        this.cast = cast;
        this.now = now;
        this.district = cast.district();
    }

    int fill(Consumer<Simulations.Progress> told, Simulations.Stopping stopped) {
        List<LocalDate> days = missing();
        int filed = 0;
        for (int i = 0; i < days.size() && !stopped.wanted(); i++) {
            filed += fill(days.get(i), stopped);
            told.accept(new Simulations.Progress(i + 1, days.size(), filed));
        }
        return filed;
    }

    /** Days whose calls have not all come in, the newest first. */
    private List<LocalDate> missing() {
        Map<LocalDate, SimulationStore.Day> known = doors.store().days(district);
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = year.since(); !day.isAfter(Living.day(now)); day = day.plusDays(1)) {
            SimulationStore.Day reached = known.get(day);
            if (reached == null || reached.reached().isBefore(end(day))) {
                days.add(day);
            }
        }
        Collections.reverse(days);
        return days;
    }

    private Instant end(LocalDate day) {
        Instant midnight = day.plusDays(1).atStartOfDay(Zones.CHINA).toInstant();
        return midnight.isAfter(now) ? now : midnight;
    }

    private int fill(LocalDate day, Simulations.Stopping stopped) {
        Instant reached = Optional.ofNullable(doors.store().days(district).get(day))
                .map(SimulationStore.Day::reached)
                .orElse(Instant.MIN);
        List<Call> due = calls.on(day).stream()
                .filter(call -> call.at().isAfter(reached) && !call.at().isAfter(now))
                .toList();
        for (int from = 0; from < due.size(); from += TOGETHER) {
            if (stopped.wanted()) {
                return from;
            }
            List<Call> some = due.subList(from, Math.min(due.size(), from + TOGETHER));
            boolean last = from + TOGETHER >= due.size();
            file(day, some, last ? end(day) : some.getLast().at());
        }
        if (due.isEmpty()) {
            doors.store().reach(district, day, end(day), 0);
        }
        return due.size();
    }

    private void file(LocalDate day, List<Call> some, Instant until) {
        doors.histories().write(district, history -> {
            some.forEach(call -> file(history, call));
            doors.store().reach(district, day, until, some.size());
            return true;
        });
    }

    private void file(History history, Call call) {
        MatterId filed = filed(
                history,
                call,
                call.asker() < 0 ? List.of() : List.of(asker(call).value()));
        live(history, List.of(filed));
    }

    /** What comes of all calls of a time until now, none of it written; each with all that it leads to. */
    List<Echo> listen(Echoes echoes, Set<String> people, LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .flatMap(day -> calls.on(day).stream())
                .filter(call -> !call.at().isAfter(now))
                .map(call -> echoes.listen(district, people, history -> {
                    List<String> asker = call.asker() < 0 ? List.of() : List.of(nobody(call.asker()));
                    MatterId filed = filed(history, call, asker);
                    new Living(history, behaviour, clerks, cast, year.seed(), now).live(List.of(filed));
                }))
                .toList();
    }

    /** A requester whom no vault knows. */
    private static String nobody(int asker) {
        return "r%024x".formatted(asker + 1);
    }

    private MatterId filed(History history, Call call, List<String> asker) {
        Command.File filing = new Command.File(
                new LineId(call.topic().line()),
                call.subject(),
                call.text(),
                call.topic().category(),
                call.point() == null ? call.place() : null,
                call.point(),
                call.channel(),
                asker,
                call.confidential(),
                call.urgent(),
                call.fields());
        Viewer operator = cast.all(Role.OPERATOR).getFirst();
        double draw = Draw.of(year.seed(), call.at(), call.subject()).unit();
        Result result = history.carryOut(operator, filing, call.at(), draw);
        if (result instanceof Result.Done done) {
            return done.matter().id();
        }
        throw new IllegalStateException("a simulated call is refused: " + result);
    }

    private void live(History history, List<MatterId> matters) {
        Living living = new Living(history, behaviour, clerks, cast, year.seed(), now);
        Map<MatterId, Instant> pending = living.live(matters);
        doors.store()
                .await(district, pending, id -> history.matter(id).orElseThrow().version());
    }

    /** The same resident always has the same name, which says that nobody is called so. */
    private RequesterId asker(Call call) {
        return askers.computeIfAbsent(call.asker(), number -> {
            Identity identity = new Identity("演示居民" + (number + 1), "199%08d".formatted(number + 1), null);
            return doors.vault().store(district, identity, call.at());
        });
    }

    int liveOn(Simulations.Stopping stopped) {
        int all = 0;
        List<SimulationStore.Pending> due = doors.store().due(district, now, TOGETHER);
        while (!due.isEmpty() && !stopped.wanted()) {
            due.forEach(this::liveOn);
            all += due.size();
            due = doors.store().due(district, now, TOGETHER);
        }
        return all;
    }

    private void liveOn(SimulationStore.Pending pending) {
        boolean taken = taken(pending);
        try {
            doors.histories().write(district, history -> {
                doors.store().forget(district, List.of(pending.matter()));
                if (!taken) {
                    live(history, family(history, pending.matter()));
                }
                return true;
            });
        } catch (org.springframework.dao.ConcurrencyFailureException lost) {
            LOG.debug("somebody acts on matter {} just now; it is lived on later", pending.matter(), lost);
        }
    }

    /** Once somebody real has acted on a matter, it is theirs. */
    private boolean taken(SimulationStore.Pending pending) {
        return doors.matters().ledger(Viewer.system(district), pending.matter()).stream()
                .skip(pending.version())
                .anyMatch(recorded -> !recorded.by().equals(PersonId.SYSTEM));
    }

    private static List<MatterId> family(History history, MatterId id) {
        Matter matter = history.matter(id).orElseThrow();
        Map<MatterId, Boolean> all = new LinkedHashMap<>();
        if (matter.origin().child() && matter.origin().opener() != null) {
            all.put(matter.origin().opener().id(), true);
        }
        all.put(id, true);
        matter.children().forEach(child -> all.put(child.id(), true));
        return List.copyOf(all.keySet());
    }
}
