package org.huying.matter.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.Generated.Source;
import org.huying.base.Role;
import org.huying.line.Bounds;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/** A drawn life of a small district: people who try what is open to them, and some things that are not. */
public final class Life {

    public static final List<Actor> CAST = List.of(
            SmallDistrict.OPERATOR,
            SmallDistrict.DISPATCHER,
            SmallDistrict.LAMP_MAN,
            SmallDistrict.INSPECTOR,
            SmallDistrict.SUPERVISOR,
            SmallDistrict.LEADER,
            SmallDistrict.ROAD_MAN,
            SmallDistrict.WATER_MAN,
            SmallDistrict.TWO_HATS,
            World.resident("r1"),
            World.person("other-lamp-man", SmallDistrict.LAMPS, Role.HANDLER),
            World.person("inspector-2", SmallDistrict.INSPECTION, Role.INSPECTOR),
            World.person("road-man-2", SmallDistrict.ROADS, Role.HANDLER),
            World.person("water-man-2", SmallDistrict.WATER, Role.HANDLER),
            World.person("street-hand", SmallDistrict.STREET_OFFICE, Role.HANDLER),
            World.person("street-hand-2", SmallDistrict.STREET_OFFICE, Role.HANDLER),
            World.person("duty-hand", SmallDistrict.EMERGENCY, Role.HANDLER),
            World.person("duty-hand-2", SmallDistrict.EMERGENCY, Role.HANDLER),
            World.person("centre-hand", SmallDistrict.CENTRE, Role.HANDLER),
            World.person("liaison-hand", SmallDistrict.LIAISON, Role.HANDLER),
            World.person("community-hand", SmallDistrict.COMMUNITY, Role.HANDLER),
            World.person("community-hand-2", SmallDistrict.COMMUNITY, Role.HANDLER),
            World.person("centre-hand-2", SmallDistrict.CENTRE, Role.HANDLER),
            World.person("liaison-hand-2", SmallDistrict.LIAISON, Role.HANDLER));

    private static final List<String> ANY_ACTION = List.of(
            "assign", "accept", "return", "submit", "pass", "answer", "object", "void", "merge", "extend", "nonsense");

    private final Source source;
    private final World world;
    private int relieved;
    private @Nullable Line filedIn;

    public Life(Source source, World world) {
        this.source = source;
        this.world = world;
    }

    /** One step: time passes, or somebody files, or somebody does something. */
    public void step() {
        switch (source.between(0, 9)) {
            case 0 -> {
                world.now = world.now.plus(Duration.ofMinutes(source.between(1, 60 * 24 * 20)));
                world.fire();
            }
            case 1 -> file();
            case 2 -> merge();
            default -> act();
        }
    }

    public void file() {
        if (filedIn != null) {
            fileIn(filedIn);
            return;
        }
        Actor actor = source.oneOf(SmallDistrict.OPERATOR, World.resident("r1"), SmallDistrict.LAMP_MAN);
        world.carryOut(filing(actor), actor);
    }

    private Command.File filing(Actor actor) {
        String category = source.oneOf("01", "02", "nowhere", "");
        return new Command.File(
                new org.huying.line.LineId("outer"),
                "subject",
                "text",
                category.isEmpty() ? null : category,
                source.onceIn(2) ? SmallDistrict.PLACE : null,
                null,
                "phone",
                List.of(actor.requester() == null ? source.oneOf("r1", "r2", "r3") : actor.requester()),
                source.onceIn(9),
                source.onceIn(5),
                Map.of());
    }

    /** Files in a line of which only the definition is known. */
    public void fileIn(Line line) {
        filedIn = line;
        Actor actor = CAST.stream()
                .filter(person -> line.filedBy().stream().anyMatch(person::has))
                .findFirst()
                .orElseThrow();
        Setting setting = world.setting(line, world.now, actor);
        Map<String, Object> values = new HashMap<>();
        for (Available.Input need : Procedure.filingNeeds(setting)) {
            if (need.required()) {
                value(need).ifPresent(value -> values.put(need.name(), value));
            }
        }
        List<String> leaves = line.categories().values().stream()
                .filter(Category::leaf)
                .map(Category::code)
                .toList();
        world.carryOut(
                new Command.File(
                        line.id(),
                        "subject",
                        "text",
                        leaves.isEmpty() ? null : source.oneOf(leaves),
                        SmallDistrict.PLACE,
                        null,
                        "phone",
                        List.of("r1"),
                        false,
                        source.onceIn(5),
                        values),
                actor);
    }

    /** One that is filed in into another, open or not, as a hurried operator would. */
    void merge() {
        List<Matter> matters = world.all();
        if (!matters.isEmpty()) {
            Matter from = source.oneOf(matters);
            String into = source.oneOf(matters).id().toString();
            source.say(from.id() + " merged into", into);
            world.act(from.id(), "merge", Map.of("into", into), SmallDistrict.OPERATOR);
        }
    }

    private void act() {
        List<Matter> matters = world.all();
        if (matters.isEmpty()) {
            file();
            return;
        }
        Matter matter = source.oneOf(matters);
        Actor actor = source.oneOf(CAST);
        List<Available> available = world.available(matter.id(), actor);
        if (available.isEmpty() || source.onceIn(12)) {
            String action = source.oneOf("assign", "accept", "pass", "answer", "void", "approve-extension", "nonsense");
            world.act(matter.id(), action, Map.of("reason", "because"), actor);
            return;
        }
        Available chosen = source.oneOf(available);
        source.say(matter.id() + " " + actor.person(), chosen.action());
        world.act(matter.id(), chosen.action(), inputs(chosen), actor);
    }

    /** Carries out something that may or may not be in order, and says what came of it. */
    Result attempt() {
        Actor actor = source.oneOf(CAST);
        if (world.all().isEmpty() || source.onceIn(8)) {
            return world.carryOut(filing(actor), actor);
        }
        Matter matter = source.oneOf(world.all());
        List<Available> open = world.available(matter.id(), actor);
        for (int more = 0; open.isEmpty() && more < 5; more++) {
            actor = source.oneOf(CAST);
            open = world.available(matter.id(), actor);
        }
        Available chosen = open.isEmpty() || source.onceIn(3) ? null : source.oneOf(open);
        String action = chosen == null ? source.oneOf(ANY_ACTION) : chosen.action();
        Map<String, Object> inputs = chosen == null ? new HashMap<>() : inputs(chosen);
        switch (source.between(0, 11)) {
            case 0 -> inputs.put("nonsense", "words");
            case 1 -> inputs.put("lead", "nobody");
            case 2 -> inputs.put("reason", List.of("not", "a", "text"));
            case 3 -> inputs.clear();
            default -> {}
        }
        Integer seen = source.onceIn(4) ? Integer.valueOf(source.between(0, 3)) : null;
        source.say(matter.id() + " " + actor.person(), action + inputs);
        return world.carryOut(new Command.Act(matter.id(), action, inputs, seen), actor);
    }

    /** Values for what is needed, as a client would choose them who knows nothing of the line. */
    public Map<String, Object> inputs(Available action) {
        Map<String, Object> values = new HashMap<>();
        for (Available.Input need : action.needs()) {
            if (need.required() || source.onceIn(3)) {
                value(need).ifPresent(value -> values.put(need.name(), value));
            }
        }
        return values;
    }

    /** A year is no small number. */
    private static int least(Bounds bounds) {
        return bounds.minimum() == null ? 1 : Math.max(1, bounds.minimum().intValue());
    }

    private Optional<Object> value(Available.Input need) {
        List<String> allowed = need.allowed().stream().map(Need.Choice::value).toList();
        return switch (need.type()) {
            case STRING, TEXT -> Optional.of("words");
            case INTEGER, NUMBER -> Optional.of(least(need.bounds()) + source.between(0, 4));
            case BOOLEAN -> Optional.of(source.onceIn(2));
            case DATE -> Optional.of("2026-12-31");
            case UNIT -> Optional.of(allowed.isEmpty() ? "lamps" : source.oneOf(allowed));
            case CHOICE, CATEGORY -> allowed.isEmpty() ? Optional.empty() : Optional.of(source.oneOf(allowed));
            case UNITS ->
                allowed.isEmpty() ? Optional.of(List.of("roads")) : Optional.of(List.of(source.oneOf(allowed)));
            case PLACE -> Optional.of(SmallDistrict.PLACE.value());
            case MATTER -> Optional.of(source.oneOf(world.all()).id().toString());
            case PERSON, ATTACHMENTS -> Optional.empty();
        };
    }

    /** Everybody does what lies nearest until the matter is closed; how many steps it took, or nothing if it is stuck. */
    public Optional<Integer> bringHome(MatterId id) {
        int steps = 0;
        while (world.matter(id).open()) {
            if (steps++ > 200 || !advance(id)) {
                return Optional.empty();
            }
        }
        return Optional.of(steps);
    }

    /** Somebody who may do something, and what. */
    private record Chance(Actor actor, Available action) {}

    private boolean advance(MatterId id) {
        List<Chance> chances = new ArrayList<>();
        for (Actor actor : everybody(id)) {
            world.available(id, actor).forEach(action -> chances.add(new Chance(actor, action)));
        }
        for (String wanted : List.of("resume", "sign")) {
            for (Chance chance : chances) {
                if (chance.action().action().equals(wanted) && takes(id, chance.action(), chance.actor())) {
                    return true;
                }
            }
        }
        return forward(id, chances) || childrenFirst(id);
    }

    /** What leads furthest comes first; what stays in the stage leads nowhere. */
    private boolean forward(MatterId id, List<Chance> chances) {
        Matter matter = world.matter(id);
        Line line = world.line(matter.origin().line(), matter.lineEdition());
        return chances.stream()
                .filter(chance -> chance.action().to() != null
                        && !chance.action().to().equals(matter.position().stage()))
                .sorted(Comparator.comparing((Chance chance) -> line.stage(
                                        Objects.requireNonNull(chance.action().to()))
                                .phase())
                        .reversed())
                .anyMatch(chance -> takes(id, chance.action(), chance.actor()));
    }

    /** The cast, and a colleague in the holder's unit who has had nothing to do with the matter yet (law 5). */
    private List<Actor> everybody(MatterId id) {
        List<Actor> all = new ArrayList<>(CAST);
        Role[] roles = {Role.HANDLER, Role.INSPECTOR, Role.SUPERVISOR};
        all.add(World.person("fresh-" + ++relieved, world.matter(id).holder(), roles));
        return all;
    }

    private boolean takes(MatterId id, Available action, Actor actor) {
        Map<String, Object> values = new HashMap<>();
        for (Available.Input need : action.needs()) {
            if (need.type() == Need.Type.CHOICE) {
                values.put(need.name(), need.allowed().getFirst().value()); // a signer who agrees
            } else if (need.required() && need.value() == null) {
                value(need).ifPresent(value -> values.put(need.name(), value));
            }
        }
        return world.act(id, action.action(), values, actor) instanceof Result.Done;
    }

    private boolean childrenFirst(MatterId id) {
        List<MatterId> open = new ArrayList<>();
        world.matter(id).children().stream().filter(child -> !child.closed()).forEach(child -> open.add(child.id()));
        return !open.isEmpty()
                && open.stream().allMatch(child -> bringHome(child).isPresent());
    }
}
