package org.huying.matter.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlText;
import org.huying.matter.Matter;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Which matters a viewer may see, in the two shapes in which it is asked: for one matter in memory, and as a condition
 * for lists. Both come from the same three sets. Subtrees of places are laid out by the district's picture as it is now,
 * so that a place that was moved to another street moves with its matters.
 *
 * @param whole every matter of the district
 * @param units parties to a matter: holders and leads, now or before, and helpers
 * @param places where a matter is
 * @param requester whose matter it is, by reference into the vault
 */
public record Visibility(
        boolean whole,
        Set<String> units,
        Set<String> places,
        @Nullable String requester) {

    public static Visibility of(Viewer viewer, Surroundings surroundings) {
        Scope scope = viewer.scope();
        return new Visibility(
                scope.wholeDistrict(),
                scope.units().stream().map(UnitCode::value).collect(Collectors.toSet()),
                scope.places().stream()
                        .flatMap(root -> surroundings.places(viewer.district(), root).stream())
                        .collect(Collectors.toSet()),
                Actors.requester(viewer));
    }

    public boolean nothing() {
        return !whole && units.isEmpty() && places.isEmpty() && requester == null;
    }

    /** Whether what is known of the matter itself is enough to show it. */
    boolean covers(Matter matter) {
        PlaceCode place = matter.content().place();
        return whole
                || coversAny(Parties.of(matter))
                || (place != null && places.contains(place.value()))
                || Optional.ofNullable(requester)
                        .filter(matter.content().requesters()::contains)
                        .isPresent();
    }

    /** Whether one of these units shows it. */
    boolean coversAny(Set<UnitCode> parties) {
        return parties.stream().anyMatch(unit -> units.contains(unit.value()));
    }

    /** The condition for lists, on the table of matters called {@code m}. */
    public void restrict(SqlText sql) {
        restrict(sql, "");
    }

    /**
     * The same where few of all matters are looked at, such as the open ones: each is asked whether it belongs to the
     * viewer. Otherwise all that ever belonged to them would be read first, which grows with the years; a subquery with an
     * offset is never read ahead.
     */
    public void restrictFew(SqlText sql) {
        restrict(sql, " offset 0");
    }

    /**
     * The same where a page is filled from the matters that were opened in a time: those of the viewer within it may be read
     * ahead.
     *
     * @param from the first id
     * @param until the id before which they are
     */
    public void restrictWithin(SqlText sql, long from, long until) {
        restrict(sql, " and %1$s.matter >= ? and %1$s.matter < ?", from, until);
    }

    /** @param more what is said besides of each table that tells whose a matter is */
    private void restrict(SqlText sql, String more, Object... values) {
        if (whole) {
            return;
        }
        sql.add(" and (m.place = any(?)", (Object) places.toArray(String[]::new));
        sql.add(
                        " or exists (select from matter.party p where p.district = m.district and p.matter = m.matter"
                                + " and p.unit = any(?)",
                        (Object) units.toArray(String[]::new))
                .add(more.formatted("p") + ")", values);
        if (requester == null) {
            sql.add(")");
            return;
        }
        sql.add(
                        " or exists (select from matter.requester q where q.district = m.district and q.matter = m.matter"
                                + " and q.requester = ?",
                        requester)
                .add(more.formatted("q") + "))", values);
    }
}
