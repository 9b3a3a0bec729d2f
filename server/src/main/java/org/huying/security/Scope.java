package org.huying.security;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which matters a viewer may see and act on. Pages, API and SQL filters all ask here, so that the rule has one home.
 *
 * @param wholeDistrict all matters of the district
 * @param units the viewer's own units and all below them, on the day
 * @param places roots of the subtrees of places that the viewer is posted over
 */
public record Scope(boolean wholeDistrict, Set<UnitCode> units, Set<PlaceCode> places) {

    public static final Scope WHOLE = new Scope(true, Set.of(), Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of(), Set.of());

    public Scope {
        units = Collections.unmodifiableSet(new LinkedHashSet<>(units));
        places = Collections.unmodifiableSet(new LinkedHashSet<>(places));
    }

    /** Nothing at all can be seen: a filter may answer without asking the database. */
    public boolean empty() {
        return !wholeDistrict && units.isEmpty() && places.isEmpty();
    }

    public boolean coversUnit(UnitCode unit) {
        return wholeDistrict || units.contains(unit);
    }

    /**
     * Whether the place lies in a place that the viewer is posted over.
     *
     * @param within the district's tree: (place, root) to whether the place is the root or below it
     */
    public boolean coversPlace(@Nullable PlaceCode place, BiPredicate<PlaceCode, PlaceCode> within) {
        return wholeDistrict || (place != null && places.stream().anyMatch(root -> within.test(place, root)));
    }

    /** The rule itself: a party to the matter (holder, lead, helper, past holder) or its place is within the scope. */
    public boolean coversMatter(
            Collection<UnitCode> parties, @Nullable PlaceCode place, BiPredicate<PlaceCode, PlaceCode> within) {
        return parties.stream().anyMatch(this::coversUnit) || coversPlace(place, within);
    }
}
