package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Place;

/** Places by day: which lies in which, and which unit answers for it. */
public final class PlaceTree {

    private final Register<PlaceCode, Place> places;
    private final UnitTree units;

    public PlaceTree(Register<PlaceCode, Place> places, UnitTree units) {
        this.places = places;
        this.units = units;
    }

    public Optional<Place> last(PlaceCode code) {
        return places.last(code);
    }

    public Optional<Place> on(PlaceCode code, LocalDate day) {
        return places.on(code, day);
    }

    public List<Place> allOn(LocalDate day) {
        return places.allOn(day);
    }

    /** The place as it is on the day; after its end, the first of its successors that holds. */
    public Optional<Place> heldOn(PlaceCode code, LocalDate day) {
        Optional<Place> held = places.on(code, day);
        return held.isPresent() ? held : follow(code, day, new HashSet<>());
    }

    private Optional<Place> follow(PlaceCode code, LocalDate day, Set<PlaceCode> seen) {
        if (!seen.add(code)) {
            return Optional.empty();
        }
        return places.on(code, day)
                .or(() -> places.last(code).filter(place -> place.span().endedBy(day)).stream()
                        .flatMap(place -> place.successors().stream())
                        .flatMap(successor -> follow(successor, day, seen).stream())
                        .findFirst());
    }

    /** From the district down to the place; a place whose parent has ended lies in the parent's successor. */
    public List<Place> pathTo(PlaceCode code, LocalDate day) {
        Deque<Place> path = new ArrayDeque<>();
        Set<PlaceCode> seen = new HashSet<>();
        Optional<Place> at = heldOn(code, day).or(() -> places.last(code));
        while (at.isPresent() && seen.add(at.get().code())) {
            path.addFirst(at.get());
            at = Optional.ofNullable(at.get().parent()).flatMap(parent -> heldOn(parent, day));
        }
        return List.copyOf(path);
    }

    public boolean within(PlaceCode place, PlaceCode ancestor, LocalDate day) {
        return place.equals(ancestor)
                || pathTo(place, day).stream().anyMatch(on -> on.code().equals(ancestor));
    }

    /** The place's own manager or that of the nearest place above, or what that unit has become. */
    public Optional<UnitCode> managerOf(PlaceCode code, LocalDate day) {
        return pathTo(code, day).reversed().stream()
                .map(Place::manager)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(manager -> units.successorOf(manager, day));
    }
}
