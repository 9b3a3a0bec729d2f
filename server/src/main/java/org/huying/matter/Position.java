package org.huying.matter;

import java.time.Instant;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.line.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter stands and who must act (law 1).
 *
 * @param entered when it entered the stage
 * @param holder the one accountable unit; of a closed matter, the last
 * @param person who has taken it up in the holder's name
 * @param lead the unit named to lead the handling
 * @param leader the responsible leader (责任领导)
 * @param outsider a body outside the district that it was referred to, while the holder remains accountable
 */
public record Position(
        String stage,
        Phase phase,
        Instant entered,
        UnitCode holder,
        @Nullable PersonId person,
        @Nullable UnitCode lead,
        @Nullable PersonId leader,
        @Nullable String outsider) {

    public Position heldBy(UnitCode unit, @Nullable PersonId newPerson) {
        return new Position(stage, phase, entered, unit, newPerson, lead, leader, outsider);
    }

    /** Closed, with the last holder kept. */
    public Position closedAs(String closedStage, Instant at) {
        return new Position(closedStage, Phase.CLOSED, at, holder, person, lead, leader, outsider);
    }

    public Position ledBy(@Nullable UnitCode newLead) {
        return new Position(stage, phase, entered, holder, person, newLead, leader, outsider);
    }

    public Position referredTo(@Nullable String body) {
        return new Position(stage, phase, entered, holder, person, lead, leader, body);
    }
}
