package org.huying.registry;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlText;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Whose things, and readings of them, a viewer may see: those of the viewer's units, and those in places that the viewer is
 * posted over, as the district's tree is now. Administrators see all, since they keep the register.
 *
 * @param whole all of the district's
 */
public record Sight(boolean whole, Set<String> units, Set<String> places) {

    public Sight {
        units = Set.copyOf(units);
        places = Set.copyOf(places);
    }

    public static Sight of(Viewer viewer, District district) {
        Scope scope = viewer.scope();
        return new Sight(
                scope.wholeDistrict() || viewer.has(Role.ADMIN),
                scope.units().stream().map(UnitCode::value).collect(Collectors.toSet()),
                scope.places().stream()
                        .flatMap(root -> Stream.concat(Stream.of(root), below(district, root)))
                        .map(PlaceCode::value)
                        .collect(Collectors.toSet()));
    }

    /** The places below one, as the tree is now. */
    static Stream<PlaceCode> below(District district, PlaceCode root) {
        return district.data().places().stream()
                .map(Place::code)
                .distinct()
                .filter(place -> !place.equals(root) && district.within(place, root));
    }

    /** Whether what a unit answers for in a place may be seen. */
    public boolean covers(UnitCode unit, @Nullable PlaceCode place) {
        return whole || units.contains(unit.value()) || (place != null && places.contains(place.value()));
    }

    public boolean nothing() {
        return !whole && units.isEmpty() && places.isEmpty();
    }

    /** The condition for lists, on a table called {@code m} that has a unit and a place. */
    public void restrict(SqlText sql) {
        if (!whole) {
            sql.add(
                    " and (m.unit = any(?) or m.place = any(?))",
                    units.toArray(String[]::new),
                    places.toArray(String[]::new));
        }
    }
}
