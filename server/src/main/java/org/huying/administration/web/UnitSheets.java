package org.huying.administration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeWords;
import org.huying.administration.change.Kinds;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.NotFound;
import org.huying.base.UnitCode;
import org.huying.calendar.Calendars;
import org.huying.calendar.Hours;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.DutyList;
import org.huying.district.Function;
import org.huying.district.Place;
import org.huying.district.Post;
import org.huying.district.Span;
import org.huying.district.Unit;
import org.huying.matter.Workloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tree of units on a day, and one unit with all that it has. */
@Component
public class UnitSheets {

    private final Districts districts;
    private final Calendars calendars;
    private final Workloads workloads;

    UnitSheets(Districts districts, Calendars calendars, Workloads workloads) {
        this.districts = districts;
        this.calendars = calendars;
        this.workloads = workloads;
    }

    /** A unit in the tree. */
    public record Node(String code, Bilingual name, Bilingual kind, int people, int open, List<Node> below) {

        public Node {
            below = List.copyOf(below);
        }

        public int all() {
            return below.stream().mapToInt(Node::all).sum() + 1;
        }
    }

    /** A unit that is no more. */
    public record Gone(String code, Bilingual name, LocalDate until, List<Bilingual> successors) {}

    /** The district's units on a day. */
    public record Tree(LocalDate day, boolean now, String q, List<Node> roots, List<Node> found, List<Gone> gone) {}

    /** Something named, with where it leads. */
    public record Named(String href, Bilingual name, Bilingual what) {}

    /** A post of the unit. */
    public record Held(
            String person,
            Bilingual name,
            String role,
            Bilingual roleName,
            @Nullable String over,
            @Nullable Bilingual place,
            Span span,
            boolean here) {}

    /** All of one unit on a day. */
    public record Sheet(
            LocalDate day,
            boolean now,
            Unit unit,
            boolean there,
            Bilingual kind,
            @Nullable Named parent,
            List<Named> below,
            List<Bilingual> functions,
            List<Held> posts,
            List<Named> places,
            List<Named> dutyLists,
            List<Named> rosters,
            int open,
            Hours hours,
            List<Unit> terms,
            List<Named> successors,
            List<ChangeRow> history) {}

    Tree tree(DistrictCode code, String q, @Nullable LocalDate asked, LocalDate today) {
        LocalDate day = asked == null ? today : asked;
        District district = districts.current(code);
        List<Unit> units = district.units(day);
        Map<UnitCode, Integer> open = workloads.openHeld(code);
        Map<UnitCode, Long> people = people(district, day);
        Map<Optional<UnitCode>, List<Unit>> below = units.stream()
                .collect(Collectors.groupingBy(
                        unit -> Optional.ofNullable(unit.parent()).map(parent -> district.successorOf(parent, day))));
        Stream<Unit> roots = below.getOrDefault(Optional.<UnitCode>empty(), List.of()).stream();
        String words = q.strip().toLowerCase(Locale.ROOT);
        List<Node> found = words.isEmpty()
                ? List.of()
                : units.stream()
                        .filter(unit -> says(unit, words))
                        .map(unit -> node(unit, Map.of(), people, open))
                        .toList();
        return new Tree(
                day,
                day.equals(today),
                q,
                roots.map(unit -> node(unit, below, people, open)).toList(),
                found,
                district.abolishedUnits(day).stream()
                        .map(unit -> gone(district, unit))
                        .toList());
    }

    private static Map<UnitCode, Long> people(District district, LocalDate day) {
        return district.data().posts().stream()
                .filter(post -> post.span().covers(day))
                .collect(Collectors.groupingBy(
                        post -> district.successorOf(post.unit(), day),
                        Collectors.mapping(Post::person, Collectors.collectingAndThen(Collectors.toSet(), all ->
                                (long) all.size()))));
    }

    private static boolean says(Unit unit, String words) {
        return unit.name().zh().contains(words)
                || unit.name().en().toLowerCase(Locale.ROOT).contains(words)
                || unit.code().value().contains(words);
    }

    private static Node node(
            Unit unit,
            Map<Optional<UnitCode>, List<Unit>> below,
            Map<UnitCode, Long> people,
            Map<UnitCode, Integer> open) {
        return new Node(
                unit.code().value(),
                unit.name(),
                Kinds.of(unit.kind()),
                people.getOrDefault(unit.code(), 0L).intValue(),
                open.getOrDefault(unit.code(), 0),
                below.getOrDefault(Optional.of(unit.code()), List.of()).stream()
                        .map(child -> node(child, below, people, open))
                        .toList());
    }

    private static Gone gone(District district, Unit unit) {
        ChangeWords words = new ChangeWords(district);
        return new Gone(
                unit.code().value(),
                unit.name(),
                Objects.requireNonNull(unit.span().until()),
                unit.successors().stream().map(words::unit).toList());
    }

    Sheet sheet(DistrictCode code, String text, @Nullable LocalDate asked, LocalDate today) {
        LocalDate day = asked == null ? today : asked;
        District district = districts.current(code);
        UnitCode id = Codes.unit(text);
        Optional<Unit> there = district.unit(id, day);
        Unit unit = there.or(() -> district.unit(id))
                .orElseThrow(() -> new NotFound("unit", "没有单位“" + text + "”", "there is no unit '" + text + "'"));
        List<Unit> units = district.units(day);
        return new Sheet(
                day,
                day.equals(today),
                unit,
                there.isPresent(),
                Kinds.of(unit.kind()),
                parent(district, unit, day),
                units.stream()
                        .filter(other -> other.parent() != null
                                && district.successorOf(other.parent(), day).equals(id))
                        .map(UnitSheets::named)
                        .toList(),
                Arrays.stream(Function.values())
                        .filter(function -> there.isPresent()
                                && district.functionUnit(function, day).equals(id))
                        .map(Kinds::of)
                        .toList(),
                posts(district, id, day),
                district.places(day).stream()
                        .filter(place -> place.manager() != null
                                && district.successorOf(place.manager(), day).equals(id))
                        .sorted(Comparator.comparing(Place::kind)
                                .thenComparing(place -> place.code().value()))
                        .map(place -> new Named(
                                "/administration/places/" + place.code(), place.name(), Kinds.of(place.kind())))
                        .toList(),
                there.isEmpty()
                        ? List.of()
                        : district.dutyListsOf(id, day).stream()
                                .map(UnitSheets::named)
                                .toList(),
                rosters(district, id, day),
                workloads.openOf(code, id),
                calendars.hours(code, id, day),
                district.data().units().stream()
                        .filter(term -> term.code().equals(id))
                        .toList(),
                unit.successors().stream()
                        .flatMap(heir -> district.unit(heir).stream())
                        .map(UnitSheets::named)
                        .toList(),
                ChangeRow.history(districts, district, ChangeQuery.Kind.UNIT, text));
    }

    private static @Nullable Named parent(District district, Unit unit, LocalDate day) {
        return Optional.ofNullable(unit.parent())
                .map(parent -> district.successorOf(parent, day))
                .flatMap(district::unit)
                .map(UnitSheets::named)
                .orElse(null);
    }

    private static Named named(Unit unit) {
        return new Named("/administration/units/" + unit.code(), unit.name(), Kinds.of(unit.kind()));
    }

    private static Named named(DutyList list) {
        return new Named(
                "/administration/duty-lists/" + list.code(),
                list.name(),
                list.positive() ? new Bilingual("工作事项清单", "Positive") : new Bilingual("负面清单", "Negative"));
    }

    /** Those that hold on the day, and those that are planned. */
    private static List<Held> posts(District district, UnitCode unit, LocalDate day) {
        ChangeWords words = new ChangeWords(district);
        return district.data().posts().stream()
                .filter(post -> district.successorOf(post.unit(), day).equals(unit))
                .filter(post -> !post.span().endedBy(day))
                .sorted(Comparator.comparing(Post::role)
                        .thenComparing(post -> post.person().value()))
                .map(post -> new Held(
                        post.person().value(),
                        district.person(post.person())
                                .map(person -> person.name())
                                .orElseGet(() -> Bilingual.same(post.person().value())),
                        post.role().name(),
                        Kinds.of(post.role()),
                        post.over() == null ? null : post.over().value(),
                        post.over() == null ? null : words.place(post.over()),
                        post.span(),
                        post.unit().equals(unit)))
                .toList();
    }

    private static List<Named> rosters(District district, UnitCode unit, LocalDate day) {
        return district.data().rosters().stream()
                .filter(roster -> roster.span().covers(day)
                        && roster.turns().stream()
                                .anyMatch(turn ->
                                        district.successorOf(turn.unit(), day).equals(unit)))
                .map(roster -> new Named(
                        "/administration/rosters/" + roster.code(), roster.name(), new Bilingual("值班表", "Roster")))
                .toList();
    }
}
