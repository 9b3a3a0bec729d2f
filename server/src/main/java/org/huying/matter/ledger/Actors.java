package org.huying.matter.ledger;

import java.util.Set;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.procedure.Actor;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/** A viewer as the procedure sees him: with every unit in whose name he may act. */
final class Actors {

    private static final String REQUESTER = "requester:";

    private Actors() {}

    /** @param reach the units of the viewer's posts and all below them, on the day */
    static Actor of(Viewer viewer, Set<UnitCode> reach) {
        if (viewer.has(Role.SYSTEM)) {
            return Actor.CLOCKWORK;
        }
        UnitCode home = viewer.units().isEmpty() ? null : viewer.units().getFirst();
        return new Actor(viewer.person(), viewer.roles(), reach, home, requester(viewer));
    }

    /** The reference into the vault of a resident who sees and acts on his own matters. */
    static @Nullable String requester(Viewer viewer) {
        String account = viewer.account().value();
        return viewer.has(Role.REQUESTER) && account.startsWith(REQUESTER)
                ? account.substring(REQUESTER.length())
                : null;
    }
}
