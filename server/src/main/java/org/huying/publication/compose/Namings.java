package org.huying.publication.compose;

import java.time.LocalDate;
import org.huying.base.DistrictCode;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.PlaceKind;
import org.huying.district.Unit;
import org.huying.district.UnitKind;
import org.huying.publication.Span;
import org.springframework.stereotype.Component;

/** What a district and its government are called on the day of a report. */
@Component
class Namings {

    private final Districts districts;

    Namings(Districts districts) {
        this.districts = districts;
    }

    Naming of(DistrictCode code, Span span, LocalDate asOf) {
        District district = districts.current(code);
        String name = district.places(asOf).stream()
                .filter(place -> place.kind() == PlaceKind.DISTRICT)
                .map(place -> place.name().zh())
                .findFirst()
                .orElse(code.value());
        String government = district.units(asOf).stream()
                .filter(unit -> unit.kind() == UnitKind.GOVERNMENT)
                .map(Unit::name)
                .map(words -> words.zh())
                .findFirst()
                .orElse(name);
        return new Naming(name, government.startsWith("区") ? name + government.substring(1) : government, span, asOf);
    }
}
