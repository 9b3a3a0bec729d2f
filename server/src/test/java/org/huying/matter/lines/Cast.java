package org.huying.matter.lines;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.matter.procedure.Actor;
import org.jspecify.annotations.Nullable;

/** The people of the paper district, each at the post that a line needs. */
enum Cast {
    OPERATOR(Role.OPERATOR, PaperDistrict.CENTRE),
    DISPATCHER(Role.DISPATCHER, PaperDistrict.CENTRE),
    INSPECTOR(Role.INSPECTOR, PaperDistrict.INSPECTION),
    SUPERVISOR(Role.SUPERVISOR, PaperDistrict.SUPERVISION),
    LEADER(Role.LEADER, PaperDistrict.GOVERNMENT),
    /** Handles in the unit that the walks name as lead. */
    HANDLER(Role.HANDLER, PaperDistrict.CITY_CARE),
    /** Works beside the handler, in the same unit. */
    COLLEAGUE(Role.HANDLER, PaperDistrict.CITY_CARE),
    /** Handles in the unit that the walks name as helper. */
    HELPER(Role.HANDLER, PaperDistrict.WATER),
    STREET_HANDLER(Role.HANDLER, PaperDistrict.STREET_OFFICE),
    DUTY_OFFICER(Role.HANDLER, PaperDistrict.EMERGENCY),
    /** Holds two posts, so that only law 5 keeps him from checking his own work. */
    TWO_HATS(Role.HANDLER, PaperDistrict.CITY_CARE, Role.INSPECTOR),
    RESIDENT(Role.REQUESTER, null),
    NEIGHBOUR(Role.REQUESTER, null);

    private final Set<Role> roles;
    private final @Nullable String unit;

    Cast(Role role, @Nullable String unit, Role... others) {
        this.roles = EnumSet.of(role, others);
        this.unit = unit;
    }

    PersonId person() {
        return roles.contains(Role.REQUESTER) ? new PersonId("requester") : new PersonId(id());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean serves() {
        return unit != null;
    }

    /** The reference into the vault by which a resident is known. */
    String reference() {
        return "vault-" + id();
    }

    Actor actor() {
        if (unit == null) {
            return new Actor(person(), roles, Set.of(), null, reference());
        }
        UnitCode home = new UnitCode(unit);
        return new Actor(person(), roles, Set.of(home), home, null);
    }
}
