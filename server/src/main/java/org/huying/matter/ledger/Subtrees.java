package org.huying.matter.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.Unit;

/** What lies below what in a district. */
final class Subtrees {

    private Subtrees() {}

    /** The codes of a place and of all below it, by the tree as it is last known. */
    static Set<String> places(District district, PlaceCode root) {
        Set<String> codes = district.data().places().stream()
                .map(Place::code)
                .distinct()
                .filter(place -> district.within(place, root))
                .map(PlaceCode::value)
                .collect(Collectors.toSet());
        codes.add(root.value());
        return codes;
    }

    /** The units and all below them, on the day. */
    static Set<UnitCode> units(District district, List<UnitCode> roots, LocalDate day) {
        return district.units(day).stream()
                .map(Unit::code)
                .filter(unit -> roots.stream().anyMatch(root -> district.within(unit, root, day)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
