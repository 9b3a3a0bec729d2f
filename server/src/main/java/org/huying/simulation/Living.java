package org.huying.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.base.Role;
import org.huying.base.Zones;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Universal;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.History;
import org.huying.matter.procedure.Available;
import org.huying.matter.procedure.Command;
import org.huying.matter.procedure.Result;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * One matter and those that it brings about, lived until an instant: what people do and what falls due, in the order of
 * time.
 */
final class Living {

    private static final int MOST_STEPS = 400;
    private static final Set<Role> STAFF =
            Set.of(Role.HANDLER, Role.SUPERVISOR, Role.LEADER, Role.INSPECTOR, Role.DISPATCHER, Role.OPERATOR);

    private final History history;
    private final Behaviour behaviour;
    private final Clerks clerks;
    private final Cast cast;
    private final long seed;
    private final Instant until;
    private final Set<MatterId> family = new LinkedHashSet<>();
    private final Map<MatterId, Integer> stuck = new HashMap<>();

    Living(History history, Behaviour behaviour, Clerks clerks, Cast cast, long seed, Instant until) {
        this.history = history;
        this.behaviour = behaviour;
        this.clerks = clerks;
        this.cast = cast;
        this.seed = seed;
        this.until = until;
    }

    /** What happens next to a matter: somebody's deed, or its clockwork. */
    private record Next(
            MatterId matter, Instant at, @Nullable Deed deed) {}

    /** When somebody will do something about each matter after the end; matters that nobody will touch are not named. */
    Map<MatterId, Instant> live(Collection<MatterId> matters) {
        family.addAll(matters);
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Next> next = family.stream()
                    .flatMap(id -> next(id).stream())
                    .filter(one -> !one.at().isAfter(until))
                    .min(Comparator.comparing(Next::at).thenComparing(Next::matter));
            if (next.isEmpty()) {
                break;
            }
            take(next.get());
        }
        return pending();
    }

    private Optional<Next> next(MatterId id) {
        Matter matter = history.matter(id).orElseThrow();
        Optional<Next> timer = matter.nextTimer().map(at -> new Next(id, at, null));
        Optional<Next> deed = deed(matter).map(one -> new Next(id, one.at(), one));
        return timer.isPresent()
                        && (deed.isEmpty()
                                || !deed.get().at().isBefore(timer.get().at()))
                ? timer
                : deed;
    }

    private Optional<Deed> deed(Matter matter) {
        Integer version = stuck.get(matter.id());
        return version != null && version == matter.version()
                ? Optional.empty()
                : behaviour.next(matter, history.line(matter));
    }

    private void take(Next next) {
        if (next.deed() == null) {
            fire(next);
            return;
        }
        Matter matter = history.matter(next.matter()).orElseThrow();
        for (String action : next.deed().actions()) {
            if (acts(matter, action, next.at())) {
                return;
            }
        }
        stuck.put(matter.id(), matter.version());
    }

    private void fire(Next next) {
        Instant before = next.at();
        history.carryOut(Viewer.system(cast.district()), new Command.Fire(next.matter()), next.at(), 0);
        if (history.matter(next.matter())
                .orElseThrow()
                .nextTimer()
                .filter(at -> !at.isAfter(before))
                .isPresent()) {
            throw new IllegalStateException("matter " + next.matter() + " is still due after it was fired");
        }
    }

    private boolean acts(Matter matter, String action, Instant at) {
        Line line = history.line(matter);
        for (Viewer viewer : cast.candidates(roles(line, action), matter)) {
            Optional<Available> available = history.available(viewer, matter, at).stream()
                    .filter(one -> one.action().equals(action))
                    .findFirst();
            if (available.isPresent() && acts(viewer, available.get(), matter, line, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean acts(Viewer viewer, Available action, Matter matter, Line line, Instant at) {
        Draw draw = Draw.of(seed, matter.origin().number(), matter.version(), action.action());
        Optional<Map<String, Object>> inputs = clerks.inputs(action, matter, line, draw, at);
        if (inputs.isEmpty()) {
            return false;
        }
        Command command = new Command.Act(matter.id(), action.action(), inputs.get(), null);
        if (history.carryOut(viewer, command, at, draw.unit()) instanceof Result.Done done) {
            family.addAll(done.opened());
            return true;
        }
        return false;
    }

    private static Set<Role> roles(Line line, String action) {
        return line.action(action)
                .map(Action::by)
                .or(() -> Universal.find(action).map(Living::roles))
                .orElse(STAFF);
    }

    private static Set<Role> roles(Universal action) {
        return switch (action) {
            case EXTEND, PAUSE, RESUME, TAKE_UP, REACH -> Set.of(Role.HANDLER);
            case APPROVE_EXTENSION, REFUSE_EXTENSION, APPROVE_PAUSE, REFUSE_PAUSE, SUPERVISE, RENEW ->
                Set.of(Role.SUPERVISOR);
            case SAMPLE -> Set.of(Role.INSPECTOR, Role.SUPERVISOR);
            case EVALUATE, WITHDRAW -> Set.of(Role.REQUESTER);
            case INSTRUCT -> Set.of(Role.LEADER);
            case COMMENT,
                    ATTACH,
                    URGE,
                    SIGN,
                    MERGE,
                    SPLIT,
                    HAND_OVER,
                    REFER,
                    RECATEGORISE,
                    MAKE_URGENT,
                    CORRECT,
                    REOPEN,
                    VOID -> STAFF;
        };
    }

    private Map<MatterId, Instant> pending() {
        Map<MatterId, Instant> pending = new LinkedHashMap<>();
        for (MatterId id : family) {
            Matter matter = history.matter(id).orElseThrow();
            deed(matter).ifPresent(deed -> pending.put(id, deed.at()));
        }
        return pending;
    }

    /** The day of an instant in the district. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zones.CHINA);
    }
}
