package org.huying.district.folder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huying.base.Refusal;
import org.huying.district.draft.Draft;

/** Tries changes out before the district is touched, so that what a rule refuses can be told with its place. */
final class Trial {

    private Trial() {}

    /** The first that a rule refuses; what only holds for the whole is told of the whole. */
    static Optional<Fault> refusal(Draft draft, List<Placed> changes, String whole, LocalDate today) {
        for (Placed placed : changes) {
            Optional<Refusal> refusal = draft.take(placed.change(), today);
            if (refusal.isPresent()) {
                return refusal.map(found -> Fault.of(placed.spot(), found));
            }
        }
        return draft.complete().map(found -> Fault.of(Spot.at(whole, 0, 0), found));
    }
}
