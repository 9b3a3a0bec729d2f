package org.huying.matter.lines;

import org.huying.base.Role;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.procedure.World;

/** The people of the small district by the part that they play in a walk. */
enum Cast {
    OPERATOR(SmallDistrict.OPERATOR),
    DISPATCHER(SmallDistrict.DISPATCHER),
    INSPECTOR(SmallDistrict.INSPECTOR),
    SUPERVISOR(SmallDistrict.SUPERVISOR),
    LEADER(SmallDistrict.LEADER),
    /** Handles in the unit that the walks name as lead. */
    HANDLER(SmallDistrict.LAMP_MAN),
    /** Works beside the handler, in the same unit. */
    COLLEAGUE(World.person("other-lamp-man", SmallDistrict.LAMPS, Role.HANDLER)),
    /** Handles in the unit that the walks name as helper. */
    HELPER(SmallDistrict.WATER_MAN),
    STREET_HANDLER(World.person("street-man", SmallDistrict.STREET_OFFICE, Role.HANDLER)),
    DUTY_OFFICER(World.person("duty-officer", SmallDistrict.EMERGENCY, Role.HANDLER)),
    LIAISON_OFFICER(World.person("liaison-officer", SmallDistrict.LIAISON, Role.HANDLER)),
    /** Holds two posts, so that only law 5 keeps him from checking his own work. */
    TWO_HATS(SmallDistrict.TWO_HATS),
    /** The platform itself, which warns where a line lets it. */
    PLATFORM(Actor.CLOCKWORK),
    RESIDENT(World.resident("vault-resident")),
    NEIGHBOUR(World.resident("vault-neighbour"));

    private final Actor actor;

    Cast(Actor actor) {
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }

    String id() {
        return actor.person().value();
    }
}
