package org.huying.district;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be made to answer (责任单位), as it is on the days of its span.
 *
 * @param successors the units it became when it was abolished, the first of which inherits its places, posts and duties
 * @param order where it stands in the lists that people choose from
 */
public record Unit(
        UnitCode code,
        Bilingual name,
        UnitKind kind,
        @Nullable UnitCode parent,
        Span span,
        List<UnitCode> successors,
        int order)
        implements Dated<UnitCode> {

    public Unit {
        successors = List.copyOf(successors);
    }

    public boolean handles() {
        return kind.handles();
    }

    public Unit named(Bilingual newName) {
        return new Unit(code, newName, kind, parent, span, successors, order);
    }

    public Unit under(@Nullable UnitCode newParent, int newOrder) {
        return new Unit(code, name, kind, newParent, span, successors, newOrder);
    }

    public Unit during(Span newSpan) {
        return new Unit(code, name, kind, parent, newSpan, successors, order);
    }

    public Unit followedBy(List<UnitCode> newSuccessors) {
        return new Unit(code, name, kind, parent, span, newSuccessors, order);
    }
}
