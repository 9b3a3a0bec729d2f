package org.huying.district;

import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A role held by a person in a unit (岗位).
 *
 * @param over the place that the post is limited to; null for all that the unit answers for
 */
public record Post(PersonId person, UnitCode unit, Role role, @Nullable PlaceCode over, Span span) {

    public Post in(UnitCode newUnit) {
        return newUnit.equals(unit) ? this : new Post(person, newUnit, role, over, span);
    }

    public Post during(Span newSpan) {
        return new Post(person, unit, role, over, newSpan);
    }

    /** Whether it is the same post, on whatever days. */
    public boolean isThatOf(PersonId who, UnitCode where, Role what) {
        return person.equals(who) && unit.equals(where) && role == what;
    }
}
