package org.huying.district.draft;

import static org.huying.district.draft.Refusals.because;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.district.DistrictChange.AbolishPlace;
import org.huying.district.DistrictChange.EntrustPlace;
import org.huying.district.DistrictChange.MovePlace;
import org.huying.district.DistrictChange.OpenPlace;
import org.huying.district.DistrictChange.RedrawPlace;
import org.huying.district.DistrictChange.RenamePlace;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.district.Span;
import org.huying.district.lookup.Register;
import org.jspecify.annotations.Nullable;

/** Places are opened, renamed, moved, redrawn, entrusted to units and abolished. */
final class PlaceChanges {

    private final Terms<PlaceCode, Place> places;
    private final UnitChanges units;

    PlaceChanges(Register<PlaceCode, Place> places, UnitChanges units) {
        this.places = new Terms<>(places, "place", Place::during);
        this.units = units;
    }

    Optional<Refusal> there(@Nullable PlaceCode place, LocalDate day) {
        return place == null ? Optional.empty() : places.there(place, day);
    }

    Optional<Refusal> apply(OpenPlace open) {
        Place place = new Place(
                open.place(),
                open.name(),
                open.kind(),
                open.parent(),
                open.manager(),
                Span.from(open.from()),
                List.of(),
                open.boundary(),
                open.note());
        return units.there(open.manager(), open.from())
                .or(() -> level(open.kind(), open.parent(), open.from()))
                .or(() -> places.open(place));
    }

    private Optional<Refusal> level(PlaceKind kind, @Nullable PlaceCode parent, LocalDate from) {
        if (parent == null) {
            boolean first =
                    kind == PlaceKind.DISTRICT && places.register().lasts().isEmpty();
            return first ? Optional.empty() : wrongLevel(kind, "");
        }
        return there(parent, from).or(() -> {
            PlaceKind above = places.register().on(parent, from).orElseThrow().kind();
            return kind.liesIn(above) ? Optional.empty() : wrongLevel(kind, above.name());
        });
    }

    private static Optional<Refusal> wrongLevel(PlaceKind kind, String above) {
        return because(
                "place-level",
                "parent",
                kind + " 不能直接位于 " + (above.isEmpty() ? "顶层" : above) + " 之下",
                "a " + kind + " cannot lie directly " + (above.isEmpty() ? "at the top" : "in a " + above));
    }

    Optional<Refusal> apply(RenamePlace rename) {
        return places.alter(rename.place(), rename.from(), place -> place.named(rename.name()));
    }

    Optional<Refusal> apply(MovePlace move) {
        return there(move.place(), move.from())
                .or(() ->
                        level(places.register().last(move.place()).orElseThrow().kind(), move.parent(), move.from()))
                .or(() -> places.alter(move.place(), move.from(), place -> place.under(move.parent())));
    }

    Optional<Refusal> apply(RedrawPlace redraw) {
        return places.alter(redraw.place(), redraw.from(), place -> place.within(redraw.boundary()));
    }

    Optional<Refusal> apply(EntrustPlace entrust) {
        return units.there(entrust.manager(), entrust.from())
                .or(() -> places.alter(entrust.place(), entrust.from(), place -> place.managedBy(entrust.manager())));
    }

    Optional<Refusal> apply(AbolishPlace abolish) {
        return there(abolish.place(), abolish.from())
                .or(() -> successorsFit(abolish))
                .or(() -> places.end(abolish.place(), abolish.from(), place -> place.followedBy(abolish.successors())));
    }

    private Optional<Refusal> successorsFit(AbolishPlace abolish) {
        Place place = places.register().last(abolish.place()).orElseThrow();
        List<PlaceCode> successors = abolish.successors();
        boolean needed = place.kind().needsSuccessor() || hasPlacesIn(place.code(), abolish.from());
        if (place.kind() == PlaceKind.DISTRICT
                || (needed && successors.isEmpty())
                || successors.contains(place.code())
                || new HashSet<>(successors).size() < successors.size()) {
            return because(
                    "successors",
                    "successors",
                    "撤销“" + place.name().zh() + "”须写明并入何处，且不能是它自己或重复；区不能撤销",
                    "'" + place.name().en() + "' needs to say what it becomes, other than itself and each once; "
                            + "a district itself cannot be abolished");
        }
        return successors.stream()
                .flatMap(heir -> heirFits(place, heir, abolish.from()).stream())
                .findFirst();
    }

    private Optional<Refusal> heirFits(Place place, PlaceCode heir, LocalDate day) {
        return there(heir, day).or(() -> {
            PlaceKind kind = places.register().on(heir, day).orElseThrow().kind();
            return kind == place.kind()
                    ? Optional.empty()
                    : because(
                            "successor-kind",
                            "successors",
                            "“" + heir + "”与“" + place.code() + "”不是同一级",
                            "'" + heir + "' is not a place of the same level as '" + place.code() + "'");
        });
    }

    private boolean hasPlacesIn(PlaceCode parent, LocalDate day) {
        return places.register().allOn(day).stream().anyMatch(place -> parent.equals(place.parent()));
    }
}
