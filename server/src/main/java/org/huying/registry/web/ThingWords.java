package org.huying.registry.web;

import java.util.List;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.jspecify.annotations.Nullable;

/** What codes are called on the pages of the register. */
final class ThingWords {

    private static final Bilingual SYSTEM = new Bilingual("系统", "System");

    private final District district;

    ThingWords(District district) {
        this.district = district;
    }

    Bilingual unit(UnitCode code) {
        return district.unit(code).map(unit -> unit.name()).orElseGet(() -> Bilingual.same(code.value()));
    }

    /** With the places above it but the district. */
    @Nullable Bilingual place(@Nullable PlaceCode code) {
        if (code == null) {
            return null;
        }
        List<Place> path = district.pathTo(code).stream()
                .filter(place -> place.kind() != PlaceKind.DISTRICT)
                .toList();
        if (path.isEmpty()) {
            return district.place(code).map(Place::name).orElseGet(() -> Bilingual.same(code.value()));
        }
        return new Bilingual(
                path.stream().map(place -> place.name().zh()).collect(Collectors.joining(" · ")),
                path.stream().map(place -> place.name().en()).collect(Collectors.joining(" · ")));
    }

    Bilingual person(PersonId id) {
        return id.equals(PersonId.SYSTEM)
                ? SYSTEM
                : district.person(id).map(person -> person.name()).orElseGet(() -> Bilingual.same(id.value()));
    }
}
