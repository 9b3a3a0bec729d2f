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
public record Post(
        PersonId person, UnitCode unit, Role role, @Nullable PlaceCode over, Span span) implements Dated<Post.Key> {

    /** What makes a post the same on whatever days. */
    public record Key(
            PersonId person,
            UnitCode unit,
            Role role,
            @Nullable PlaceCode over) {}

    @Override
    public Key code() {
        return new Key(person, unit, role, over);
    }

    public Post in(UnitCode newUnit) {
        return newUnit.equals(unit) ? this : new Post(person, newUnit, role, over, span);
    }

    public Post during(Span newSpan) {
        return new Post(person, unit, role, over, newSpan);
    }
}
