package org.huying.pledge.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Unit;

/** Units as people type them: by name in either language, by code, or by a part of a name that only one unit has. */
final class UnitNames {

    private static final String BETWEEN = "[、，,;；\\n]+";

    private final List<Unit> units;

    UnitNames(District district, LocalDate day) {
        units = district.handlingUnits(day);
    }

    List<Bilingual> all() {
        return units.stream().map(Unit::name).toList();
    }

    /** Empty where nobody or more than one is meant. */
    Optional<UnitCode> find(String typed) {
        String said = typed.strip();
        Optional<UnitCode> exact = units.stream()
                .filter(unit -> unit.name().zh().equals(said)
                        || unit.name().en().equalsIgnoreCase(said)
                        || unit.code().value().equals(said))
                .map(Unit::code)
                .findFirst();
        return exact.or(() -> only(units.stream()
                .filter(unit -> !said.isEmpty()
                        && (unit.name().zh().contains(said) || unit.name().en().contains(said)))
                .map(Unit::code)
                .toList()));
    }

    private static Optional<UnitCode> only(List<UnitCode> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What was typed, taken apart. */
    static List<String> apart(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.split(BETWEEN)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
