package org.huying.matter.ledger;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Unit;
import org.huying.matter.procedure.Actor;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A viewer as the procedure sees him: with every unit in whose name he may act. */
public final class Actors {

    private static final String REQUESTER = "requester:";

    private Actors() {}

    /** The units of the viewer's posts and all below them, on the day. */
    public static Actor of(Viewer viewer, District district, LocalDate day) {
        if (viewer.has(Role.SYSTEM)) {
            return Actor.CLOCKWORK;
        }
        Set<UnitCode> units = viewer.units().isEmpty()
                ? Set.of()
                : district.units(day).stream()
                        .map(Unit::code)
                        .filter(unit -> viewer.units().stream().anyMatch(own -> district.within(unit, own, day)))
                        .collect(Collectors.toUnmodifiableSet());
        UnitCode home = viewer.units().isEmpty() ? null : viewer.units().getFirst();
        return new Actor(viewer.person(), viewer.roles(), units, home, requester(viewer));
    }

    /** The reference into the vault of a resident who sees and acts on his own matters. */
    static @Nullable String requester(Viewer viewer) {
        String account = viewer.account().value();
        return viewer.has(Role.REQUESTER) && account.startsWith(REQUESTER)
                ? account.substring(REQUESTER.length())
                : null;
    }
}
