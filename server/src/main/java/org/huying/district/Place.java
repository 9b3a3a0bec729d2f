package org.huying.district;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A node of the district's tree, as it is on the days of its span.
 *
 * @param manager the unit that answers for it; null where the nearest place above says. It need not be the unit of the
 *     place above: 代管 (managed for another) and 插花地 (an enclave) are managers that do not follow the tree
 * @param successors the places it became when it ended
 * @param boundary null where none is surveyed or drawn
 * @param note where the facts come from; for the demo, that the boundary is drawn
 */
public record Place(
        PlaceCode code,
        Bilingual name,
        PlaceKind kind,
        @Nullable PlaceCode parent,
        @Nullable UnitCode manager,
        Span span,
        List<PlaceCode> successors,
        @Nullable Boundary boundary,
        String note)
        implements Dated<PlaceCode> {

    public Place {
        successors = List.copyOf(successors);
    }

    public Place named(Bilingual newName) {
        return new Place(code, newName, kind, parent, manager, span, successors, boundary, note);
    }

    public Place under(PlaceCode newParent) {
        return new Place(code, name, kind, newParent, manager, span, successors, boundary, note);
    }

    public Place managedBy(@Nullable UnitCode newManager) {
        return new Place(code, name, kind, parent, newManager, span, successors, boundary, note);
    }

    public Place within(Boundary newBoundary) {
        return new Place(code, name, kind, parent, manager, span, successors, newBoundary, note);
    }

    public Place during(Span newSpan) {
        return new Place(code, name, kind, parent, manager, newSpan, successors, boundary, note);
    }

    public Place followedBy(List<PlaceCode> newSuccessors) {
        return new Place(code, name, kind, parent, manager, span, newSuccessors, boundary, note);
    }
}
