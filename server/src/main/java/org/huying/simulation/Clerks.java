package org.huying.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.base.Zones;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Available;
import org.jspecify.annotations.Nullable;

/** What is written into the forms: by the name of the input where the script has words for it, else by its type. */
final class Clerks {

    private static final double OPTIONAL_WORDS = 0.15;

    private final Script script;
    private final List<String> evidence;

    /** @param evidence ids of attachments that were brought before */
    Clerks(Script script, List<String> evidence) {
        this.script = script;
        this.evidence = List.copyOf(evidence);
    }

    /** Empty where something is needed that nobody here could give. */
    Optional<Map<String, Object>> inputs(Available action, Matter matter, Line line, Draw draw, Instant at) {
        Map<String, Object> inputs = new HashMap<>();
        for (Available.Input need : action.needs()) {
            Object value = value(need, action, matter, line, draw, at);
            if (value == null && need.required()) {
                return Optional.empty();
            }
            if (value != null) {
                inputs.put(need.name(), value);
            }
        }
        return Optional.of(inputs);
    }

    private @Nullable Object value(
            Available.Input need, Available action, Matter matter, Line line, Draw draw, Instant at) {
        boolean wanted = need.required() || draw.happens(OPTIONAL_WORDS);
        return switch (need.type()) {
            case STRING, TEXT -> wanted ? words(need, action, draw) : null;
            case INTEGER, NUMBER -> need.required() ? 1 + draw.below(3) : null;
            case BOOLEAN -> need.required() ? judged(need.name(), matter, draw) : null;
            case DATE -> need.required() ? day(at, draw) : null;
            case CHOICE -> need.required() ? chosen(need, draw) : null;
            case CATEGORY -> need.required() ? category(matter, need, draw) : null;
            case PLACE ->
                need.required() && matter.content().place() != null
                        ? matter.content().place().value()
                        : null;
            case UNIT -> need.required() ? lead(need, matter, line, draw) : null;
            case UNITS -> helpers(need, line, draw);
            case ATTACHMENTS -> need.required() ? evidence : null;
            case PERSON, MATTER -> null;
        };
    }

    private String words(Available.Input need, Available action, Draw draw) {
        List<String> known = script.words().get(action.action() + "." + need.name());
        if (known == null) {
            known = script.words().getOrDefault(need.name(), script.words().get("other"));
        }
        return draw.oneOf(java.util.Objects.requireNonNull(known));
    }

    private boolean judged(String name, Matter matter, Draw draw) {
        Script.People people = script.people();
        boolean late = matter.closure() != null && matter.closure().late();
        return switch (name) {
            case "resolved" -> draw.happens(late ? people.late() : people.resolved());
            case "satisfied" -> draw.happens(late ? people.late() : people.satisfied());
            default -> draw.happens(0.5);
        };
    }

    private static String day(Instant at, Draw draw) {
        return LocalDate.ofInstant(at, Zones.CHINA)
                .plusDays(20L + draw.below(60))
                .toString();
    }

    private static @Nullable Object chosen(Available.Input need, Draw draw) {
        List<String> values = need.allowed().stream().map(Need.Choice::value).toList();
        if (values.isEmpty()) {
            return null;
        }
        // The first is the good one: it happens to most.
        return draw.happens(0.9) ? values.getFirst() : draw.oneOf(values);
    }

    private static @Nullable Object category(Matter matter, Available.Input need, Draw draw) {
        if (matter.content().category() != null) {
            return matter.content().category();
        }
        return need.allowed().isEmpty() ? null : draw.oneOf(need.allowed()).value();
    }

    /** The unit that usually leads; now and then somebody who has nothing to do with it. */
    private @Nullable Object lead(Available.Input need, Matter matter, Line line, Draw draw) {
        List<String> allowed = need.allowed().stream().map(Need.Choice::value).toList();
        Script.@Nullable LineScript of = script.lines().get(line.id().value());
        boolean astray = of != null && draw.happens(of.astray()) && !allowed.isEmpty();
        Optional<String> usual =
                line.category(matter.content().category()).map(Category::unit).map(unit -> unit.value());
        if (!astray && usual.isPresent()) {
            return usual.get();
        }
        return allowed.isEmpty() ? usual.orElse(null) : draw.oneOf(allowed);
    }

    private @Nullable Object helpers(Available.Input need, Line line, Draw draw) {
        Script.@Nullable LineScript of = script.lines().get(line.id().value());
        double helped = of == null ? 0 : of.helped();
        if (!need.allowed().isEmpty() && (need.required() || draw.happens(helped))) {
            return List.of(draw.oneOf(need.allowed()).value());
        }
        return null;
    }
}
