package org.huying.administration.change;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huying.administration.change.Ground.Choice;
import org.huying.base.Bilingual;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.Function;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Unit;
import org.huying.district.UnitKind;

/** What the fields of forms offer to choose from. */
public final class Choices {

    /** More than these are not sent with a page; what is not suggested can still be typed. */
    private static final int MOST = 2_000;

    private Choices() {}

    /** The units of today, each under the one above it. */
    static List<Choice> units(Ground ground) {
        Map<UnitCode, Unit> all = ground.district().units(ground.today()).stream()
                .collect(Collectors.toMap(Unit::code, unit -> unit, (one, other) -> one, LinkedHashMap::new));
        Map<UnitCode, List<Unit>> below = all.values().stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(
                        unit -> ground.district().successorOf(requireNonNull(unit.parent()), ground.today())));
        List<Choice> choices = new ArrayList<>();
        all.values().stream().filter(unit -> unit.parent() == null).forEach(unit -> add(unit, 0, below, choices));
        return choices;
    }

    private static void add(Unit unit, int depth, Map<UnitCode, List<Unit>> below, List<Choice> choices) {
        choices.add(new Choice(unit.code().value(), unit.name(), depth));
        below.getOrDefault(unit.code(), List.of()).forEach(child -> add(child, depth + 1, below, choices));
    }

    static List<Choice> people(Ground ground) {
        return ground.district().people(ground.today()).stream()
                .map(person -> Choice.of(person.id().value(), person.name()))
                .sorted(Comparator.comparing(Choice::value))
                .limit(MOST)
                .toList();
    }

    static List<Choice> places(Ground ground) {
        return ground.district().places(ground.today()).stream()
                .sorted(Comparator.comparing(Place::kind)
                        .thenComparing(place -> place.code().value()))
                .limit(MOST)
                .map(place -> Choice.of(place.code().value(), place.name()))
                .toList();
    }

    static List<Choice> lines(Ground ground) {
        List<Choice> lines = new ArrayList<>();
        lines.add(Choice.of("*", new Bilingual("所有业务线", "every line")));
        lines.addAll(ground.lines());
        return lines;
    }

    static List<Choice> unitKinds(Ground ground) {
        return Arrays.stream(UnitKind.values())
                .map(kind -> Choice.of(kind.name(), Kinds.of(kind)))
                .toList();
    }

    static List<Choice> placeKinds(Ground ground) {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> kind != PlaceKind.DISTRICT)
                .map(kind -> Choice.of(kind.name(), Kinds.of(kind)))
                .toList();
    }

    static List<Choice> functions(Ground ground) {
        return Arrays.stream(Function.values())
                .map(function -> Choice.of(function.name(), Kinds.of(function)))
                .toList();
    }

    static List<Choice> roles(Ground ground) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.REQUESTER && role != Role.SYSTEM)
                .map(role -> Choice.of(role.name(), Kinds.of(role)))
                .toList();
    }

    static List<Choice> signs(Ground ground) {
        return List.of(
                Choice.of("false", new Bilingual("负面清单：其中所列不得交办", "Negative: what it names must not be asked")),
                Choice.of("true", new Bilingual("工作事项清单：只能交办其中所列", "Positive: only what it names may be asked")));
    }

    /** A kind of unit, or a unit with all below it. */
    static List<Choice> covered(Ground ground) {
        List<Choice> all = new ArrayList<>();
        unitKinds(ground)
                .forEach(kind -> all.add(Choice.of(
                        "kind:" + kind.value(),
                        new Bilingual(
                                "所有" + kind.title().zh(),
                                "Every " + kind.title().en().toLowerCase(Locale.ROOT)))));
        units(ground).forEach(unit -> all.add(new Choice("unit:" + unit.value(), unit.title(), unit.depth())));
        return all;
    }
}
