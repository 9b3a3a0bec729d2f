package org.huying.matter.procedure;

import java.util.Set;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Who commands.
 *
 * @param requester the reference into the vault of a resident who acts for himself, else absent
 * @param units the units in whose name the actor may act: those of the posts held and all below them
 * @param home the unit of the actor's first post, in whose name things are recorded
 */
public record Actor(
        PersonId person,
        Set<Role> roles,
        Set<UnitCode> units,
        @Nullable UnitCode home,
        @Nullable String requester) {

    public static final Actor CLOCKWORK = new Actor(PersonId.SYSTEM, Set.of(Role.SYSTEM), Set.of(), null, null);

    public Actor {
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean actsFor(UnitCode unit) {
        return units.contains(unit);
    }
}
