package org.huying.matter.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.Refusal;
import org.huying.base.Zones;
import org.huying.matter.Matter;
import org.huying.matter.procedure.Actor;
import org.huying.matter.procedure.Proceedings;
import org.huying.security.Viewer;
import org.springframework.stereotype.Component;

/** What a viewer may see, and as whom they act. */
@Component
final class Sight {

    private final Surroundings surroundings;
    private final PartyStore parties;

    Sight(Surroundings surroundings, PartyStore parties) {
        this.surroundings = surroundings;
        this.parties = parties;
    }

    /** Whether a matter is within the viewer's scope. */
    boolean sees(Viewer by, Matter matter) {
        Visibility visibility = Visibility.of(by, surroundings);
        return visibility.covers(matter)
                || (!visibility.units().isEmpty() && visibility.coversAny(parties.list(by.district(), matter.id())));
    }

    Proceedings proceedings(Viewer by) {
        return new Proceedings(surroundings.of(by.district()));
    }

    Actor actor(Viewer by, Instant at) {
        LocalDate day = at.atZone(Zones.CHINA).toLocalDate();
        return Actors.of(by, surroundings.units(by.district(), by.units(), day));
    }

    /** What is outside the viewer's scope is as if it were not there. */
    static Refusal unseen() {
        return Refusal.of("unknown-value", "没有这个事项。", "There is no such matter.")
                .at("into");
    }
}
