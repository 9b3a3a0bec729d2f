package org.huying.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.base.Role;
import org.huying.line.Action;
import org.huying.line.Line;
import org.huying.line.Phase;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Plea;
import org.jspecify.annotations.Nullable;

/**
 * What the people around a matter will do next, and when (pure). It follows from the seed and from the matter as it
 * stands, so that a life can be interrupted anywhere and goes on as it would have gone on.
 */
final class Behaviour {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WORKDAY = Duration.ofHours(8);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final double GIVES_UP = 0.02;
    private static final double APPROVED = 0.9;
    private static final double FOR_ONESELF = 0.7;

    private final Script script;
    private final OfficeTime office;
    private final long seed;

    Behaviour(Script script, OfficeTime office, long seed) {
        this.script = script;
        this.office = office;
        this.seed = seed;
    }

    Optional<Deed> next(Matter matter, Line line) {
        Stream<Deed> deeds = matter.open() ? open(matter, line).stream() : closed(matter, line);
        return deeds.map(deed -> deed.notBefore(matter.changed().plus(A_MINUTE)))
                .min(Comparator.comparing(Deed::at));
    }

    private Optional<Deed> open(Matter matter, Line line) {
        if (matter.clocks().pause() != null) {
            return Optional.empty();
        }
        Draw draw = draw(matter, "stage");
        if (!matter.pleas().isEmpty()) {
            return Optional.of(decision(matter.pleas().getFirst(), draw));
        }
        if (matter.signing() != null) {
            return Optional.of(new Deed(at(matter, draw, Duration.ofHours(1), Duration.ofHours(20)), List.of("sign")));
        }
        if (matter.children().stream().anyMatch(child -> !child.closed())) {
            return Optional.empty();
        }
        return asksForTime(matter, line).or(() -> Optional.of(step(matter, line, draw)));
    }

    private Deed decision(Plea plea, Draw draw) {
        String what = plea.kind() == Plea.Kind.EXTENSION ? "extension" : "pause";
        Instant at = plea.at().plus(draw.between(Duration.ofMinutes(20), Duration.ofHours(5)));
        return new Deed(
                at,
                draw.happens(APPROVED)
                        ? List.of("approve-" + what, "refuse-" + what)
                        : List.of("refuse-" + what, "approve-" + what));
    }

    /** Who handles sometimes needs longer, or has to wait. */
    private Optional<Deed> asksForTime(Matter matter, Line line) {
        Script.@Nullable LineScript of = script.lines().get(line.id().value());
        if (of == null || matter.position().phase() != Phase.HANDLING || asked(matter)) {
            return Optional.empty();
        }
        Draw draw = draw(matter, "time");
        double dice = draw.unit();
        String action = dice < of.extended() ? "extend" : dice < of.extended() + of.paused() ? "pause" : "";
        if (action.isEmpty() || matter.content().urgent()) {
            return Optional.empty();
        }
        return Optional.of(new Deed(share(matter, 0.5 + 0.3 * draw.unit()), List.of(action)));
    }

    /** Nobody asks after something else has happened in the stage, and so nobody asks twice. */
    private static boolean asked(Matter matter) {
        return !matter.changed().equals(matter.position().entered());
    }

    private Deed step(Matter matter, Line line, Draw draw) {
        Script.@Nullable StageScript stage = stage(matter, line);
        Script.Work work = stage == null || stage.work() == null ? script.work() : Objects.requireNonNull(stage.work());
        Map<String, Double> weights = stage == null ? usual(matter, line) : stage.actions();
        Map<String, Double> known = new HashMap<>(weights);
        List<String> order = draw.order(known);
        double share = draw.logNormal(work.pace(), work.spread());
        boolean late = draw.happens(work.late() / 1_000 * diligence(matter));
        share = late ? 1.02 + draw.unit() * draw.unit() : Math.min(share, 0.55 + 0.4 * draw.unit());
        return new Deed(share(matter, share), order);
    }

    private Script.@Nullable StageScript stage(Matter matter, Line line) {
        Script.LineScript of = script.lines().get(line.id().value());
        return of == null ? null : of.stages().get(matter.position().stage());
    }

    /** Where nothing is said: forward as the file has it, hardly ever back, and no way out that gives up. */
    private static Map<String, Double> usual(Matter matter, Line line) {
        List<String> stages = List.copyOf(line.stages().keySet());
        int here = stages.indexOf(matter.position().stage());
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Action action : line.actions().values()) {
            if (action.from().contains(matter.position().stage())) {
                boolean forward = stages.indexOf(action.to()) > here;
                boolean easy = !action.unchecked()
                        && !line.wayOut(action.name())
                        && !action.by().contains(Role.REQUESTER);
                weights.put(action.name(), forward && easy ? 1 : GIVES_UP);
            }
        }
        return weights;
    }

    private Stream<Deed> closed(Matter matter, Line line) {
        Closure closure = matter.closure();
        if (closure == null) {
            return Stream.empty();
        }
        return Stream.of(sample(matter, closure), judgement(matter, closure), objection(matter, line))
                .flatMap(Optional::stream);
    }

    private Optional<Deed> sample(Matter matter, Closure closure) {
        return closure.sampled() && closure.sample() == null
                ? Optional.of(new Deed(
                        office.of(closure.at().plus(draw(matter, "sample").between(A_DAY, A_DAY.multipliedBy(4)))),
                        List.of("sample")))
                : Optional.empty();
    }

    private Optional<Deed> judgement(Matter matter, Closure closure) {
        Draw draw = draw(matter, "judge");
        if (!closure.asked()
                || matter.judgement() != null
                || matter.content().requesters().isEmpty()
                || !draw.happens(script.people().judges())) {
            return Optional.empty();
        }
        Duration after = Duration.ofMinutes((long) Math.min(draw.logNormal(14 * 60, 1.1), 20 * 24 * 60));
        return Optional.of(new Deed(closure.at().plus(after), List.of("evaluate")));
    }

    private Optional<Deed> objection(Matter matter, Line line) {
        Judgement judgement = matter.judgement();
        Draw draw = draw(matter, "object");
        if (judgement == null
                || judgement.satisfied()
                || !draw.happens(script.people().objects())) {
            return Optional.empty();
        }
        List<String> actions = line.actions().values().stream()
                .filter(action -> action.by().contains(Role.REQUESTER))
                .filter(action -> action.from().contains(matter.position().stage()))
                .filter(action -> matter.tally().of(action.name()) == 0)
                .map(Action::name)
                .toList();
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deed(judgement.at().plus(draw.between(A_MINUTE, A_DAY.multipliedBy(3))), actions));
    }

    /** From the entering of the stage, a share of the way to its end. */
    private Instant share(Matter matter, double share) {
        Instant entered = matter.position().entered();
        Instant due = end(matter);
        Duration clock = due.isAfter(entered) ? Duration.between(entered, due) : A_WORKDAY;
        Instant at = entered.plusMillis((long) (clock.toMillis() * share));
        if (matter.content().urgent()) {
            return at;
        }
        Instant then = office.of(at);
        return at.isBefore(due) && !then.isBefore(due) ? due.minus(A_MINUTE) : then;
    }

    /** People look at both clocks and leave something of the whole to those who come after them. */
    private static Instant end(Matter matter) {
        Instant stage = Objects.requireNonNull(matter.clocks().stage()).due();
        Instant entered = matter.position().entered();
        Duration left = Duration.between(entered, matter.clocks().total().due());
        Instant most = entered.plusMillis((long) (left.toMillis() * FOR_ONESELF));
        return left.isPositive() && most.isBefore(stage) ? most : stage;
    }

    private Instant at(Matter matter, Draw draw, Duration least, Duration most) {
        return office.of(matter.changed().plus(draw.between(least, most)));
    }

    /** Some units are slower than others: from a fifth to three times the usual share of late work. */
    private double diligence(Matter matter) {
        double u = Draw.of(seed, "diligence", matter.holder()).unit();
        return 0.2 + 2.8 * u * u;
    }

    /** A new draw whenever an action was taken; timers change nothing of what people had in mind. */
    private Draw draw(Matter matter, String what) {
        int acted = matter.tally().counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return Draw.of(
                seed,
                what,
                matter.origin().number(),
                matter.position().stage(),
                acted,
                matter.pleas().size());
    }
}
