package org.huying.administration.web;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.administration.change.ChangeRow;
import org.huying.administration.change.ChangeWords;
import org.huying.administration.change.Kinds;
import org.huying.administration.web.UnitSheets.Named;
import org.huying.base.Bilingual;
import org.huying.base.NotFound;
import org.huying.base.PlaceCode;
import org.huying.district.Boundary;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.Place;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The places of the district on any day: what lies in what, who answers for it, where its boundary runs. */
@Controller
public class PlacePages {

    private final Districts districts;
    private final Clock clock;

    PlacePages(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /** A place in the tree. */
    public record Node(String code, Bilingual name, Bilingual kind, boolean entrusted, List<Node> below) {}

    /** The tree, or what was found in it. */
    public record Tree(LocalDate day, boolean now, String q, List<Node> roots, List<Node> found, List<Named> gone) {}

    /** All of one place. */
    public record Sheet(
            LocalDate day,
            boolean now,
            Place place,
            boolean there,
            Bilingual kind,
            List<Named> path,
            List<Named> below,
            @Nullable Named manager,
            boolean own,
            List<Place> terms,
            List<Named> successors,
            @Nullable String hectares,
            String shape,
            List<ChangeRow> history) {}

    @GetMapping("/administration/places")
    String tree(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = day == null ? today : day;
        List<Place> places = district.places(asked).stream()
                .sorted(Comparator.comparing((Place place) -> place.code().value()))
                .toList();
        Map<PlaceCode, List<Place>> below = places.stream()
                .filter(place -> place.parent() != null)
                .collect(Collectors.groupingBy(place -> district.placeHeldOn(requireNonNull(place.parent()), asked)
                        .map(Place::code)
                        .orElse(place.parent())));
        String words = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute(
                "tree",
                new Tree(
                        asked,
                        asked.equals(today),
                        q,
                        places.stream()
                                .filter(place -> place.parent() == null)
                                .map(place -> node(place, below))
                                .toList(),
                        words.isEmpty()
                                ? List.of()
                                : places.stream()
                                        .filter(place -> says(place, words))
                                        .map(place -> node(place, Map.of()))
                                        .toList(),
                        gone(district, asked)));
        return "administration/places";
    }

    private static boolean says(Place place, String words) {
        return place.name().zh().contains(words)
                || place.name().en().toLowerCase(Locale.ROOT).contains(words)
                || place.code().value().contains(words);
    }

    private static Node node(Place place, Map<PlaceCode, List<Place>> below) {
        return new Node(
                place.code().value(),
                place.name(),
                Kinds.of(place.kind()),
                place.manager() != null && place.parent() != null,
                below.getOrDefault(place.code(), List.of()).stream()
                        .map(child -> node(child, below))
                        .toList());
    }

    private static List<Named> gone(District district, LocalDate day) {
        return district.data().places().stream()
                .map(Place::code)
                .distinct()
                .flatMap(code -> district.place(code).stream())
                .filter(place -> place.span().endedBy(day))
                .map(PlacePages::named)
                .toList();
    }

    @GetMapping("/administration/places/{code}")
    String place(
            Viewer viewer,
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer made,
            Model model) {
        Sections.requireReader(viewer);
        District district = districts.current(viewer.district());
        PlaceCode id = Codes.place(code);
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = day == null ? today : day;
        Optional<Place> there = district.place(id, asked);
        Place place = there.or(() -> district.place(id))
                .orElseThrow(() -> new NotFound("place", "没有地点“" + code + "”", "there is no place '" + code + "'"));
        ChangeWords words = new ChangeWords(district);
        Boundary boundary = place.boundary();
        model.addAttribute(
                "sheet",
                new Sheet(
                        asked,
                        asked.equals(today),
                        place,
                        there.isPresent(),
                        Kinds.of(place.kind()),
                        district.pathTo(id, asked).stream()
                                .filter(above -> !above.code().equals(id))
                                .map(PlacePages::named)
                                .toList(),
                        below(district, id, asked),
                        district.managerOf(id, asked)
                                .map(unit -> new Named(
                                        "/administration/units/" + unit,
                                        words.unit(unit),
                                        Bilingual.same(unit.value())))
                                .orElse(null),
                        place.manager() != null,
                        district.data().places().stream()
                                .filter(term -> term.code().equals(id))
                                .toList(),
                        place.successors().stream()
                                .flatMap(heir -> district.place(heir).stream())
                                .map(PlacePages::named)
                                .toList(),
                        boundary == null ? null : "%,.1f".formatted(boundary.squareMetres() / 10_000),
                        shape(district, place, asked),
                        ChangeRow.history(districts, district, ChangeQuery.Kind.PLACE, code)));
        model.addAttribute("made", made);
        return "administration/place";
    }

    private static List<Named> below(District district, PlaceCode id, LocalDate day) {
        return district.places(day).stream()
                .filter(other -> other.parent() != null
                        && district.placeHeldOn(other.parent(), day)
                                .map(Place::code)
                                .filter(id::equals)
                                .isPresent())
                .sorted(Comparator.comparing((Place other) -> other.code().value()))
                .map(PlacePages::named)
                .toList();
    }

    /** The place itself, what it lies in, and what lies in it, for the map. */
    private static String shape(District district, Place place, LocalDate day) {
        String own = place.boundary() == null ? "null" : place.boundary().toGeoJson();
        String above = district.pathTo(place.code(), day).stream()
                .filter(other -> !other.code().equals(place.code()) && other.boundary() != null)
                .reduce((one, finer) -> finer)
                .map(other -> requireNonNull(other.boundary()).toGeoJson())
                .orElse("null");
        String below = district.places(day).stream()
                .filter(other -> place.code().equals(other.parent()) && other.boundary() != null)
                .map(other -> requireNonNull(other.boundary()).toGeoJson())
                .collect(Collectors.joining(","));
        return "{\"own\":" + own + ",\"above\":" + above + ",\"below\":[" + below + "]}";
    }

    private static Named named(Place place) {
        return new Named("/administration/places/" + place.code(), place.name(), Kinds.of(place.kind()));
    }
}
