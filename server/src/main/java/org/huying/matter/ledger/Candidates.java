package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.counting.store.SqlText;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Order;

/**
 * The matters among which a list is looked for, the newest first, where few of all there are can be in it: those that its
 * words find, or those of some units, places or a requester, each read from an index in the order of the list. Without
 * them a list would walk through the matters of everybody until it has met enough of its own.
 */
final class Candidates {

    /** Whoever sees more units and places than these sees so much that walking through everything meets enough soon. */
    private static final int MOST = 40;

    private record Branch(String sql, Object... values) {}

    private static final String OF_UNIT = "select p.matter from matter.party p where p.district = ? and p.unit = ?";
    private static final String OF_PLACE = "select l.matter from matter.lasting l where l.district = ? and l.place = ?";
    private static final String OF_REQUESTER =
            "select q.matter from matter.requester q where q.district = ? and q.requester = ?";
    private static final String SINCE_THE_OLDEST = " and p.matter >= (select o.matter from matter.lasting o"
            + " where o.district = ? and o.closed_at is null order by o.matter limit 1)";
    private static final String FOUND = "select unnest(?::bigint[]) as matter";

    private Candidates() {}

    /**
     * Adds what stands in {@code from}: the matters {@code m}, and before them whatever leads to them.
     *
     * @return whether nothing but what the viewer may see is led to
     */
    static boolean add(SqlText sql, DistrictCode district, Visibility visibility, MatterListStore.Asked asked) {
        List<Branch> branches = branches(district.value(), visibility, asked);
        if (branches.isEmpty()) {
            sql.add(" from matter.matter m");
            return visibility.whole();
        }
        sql.add(" from (select distinct b.matter from (");
        String between = "";
        for (Branch branch : branches) {
            sql.add(between + "(" + branch.sql() + ")", branch.values());
            between = " union all ";
        }
        boolean byWords = branches.getFirst().sql().equals(FOUND);
        boolean held = found(asked) && !byWords;
        // What is held against many would be held against them anew for each branch, were it not kept outside.
        sql.add(held && branches.size() > 1 ? " offset 0) b where true" : ") b where true");
        beyond(sql, asked.query());
        if (held) {
            MatterFilter.found(sql, "b.matter", Objects.requireNonNull(asked.found()), true);
        }
        sql.add(
                " order by b.matter desc) c join matter.matter m on m.district = ? and m.matter = c.matter",
                district.value());
        return visibility.whole() || !byWords;
    }

    /**
     * The same for all that is open, in no order: the viewer's own, from the oldest open matter on, instead of asking of each
     * that is open whose it is.
     *
     * @return whether nothing but what the viewer may see is led to
     */
    static boolean addOpen(SqlText sql, DistrictCode district, Visibility visibility) {
        int branches = visibility.units().size() + visibility.places().size();
        if (visibility.whole() || visibility.requester() != null || branches == 0 || branches > MOST) {
            sql.add(" from matter.matter m");
            return visibility.whole();
        }
        sql.add(" from (select distinct b.matter from (");
        String between = "";
        for (String unit : visibility.units().stream().sorted().toList()) {
            sql.add(between + "(" + OF_UNIT + SINCE_THE_OLDEST + ")", district.value(), unit, district.value());
            between = " union all ";
        }
        for (String place : visibility.places().stream().sorted().toList()) {
            sql.add(between + "(" + OF_PLACE + " and l.closed_at is null)", district.value(), place);
            between = " union all ";
        }
        sql.add(") b) c join matter.matter m on m.district = ? and m.matter = c.matter", district.value());
        return true;
    }

    /** Whether a list is looked for among what its words find; where not, that is a condition like any other. */
    static boolean found(MatterListStore.Asked asked) {
        return asked.found() != null && inOrder(asked.query());
    }

    private static boolean inOrder(MatterQuery query) {
        return query.order() == Order.NEWEST
                && query.before() == null
                && query.among().isEmpty()
                && query.parent() == null;
    }

    private static void beyond(SqlText sql, MatterQuery query) {
        if (query.after() != null) {
            sql.add(
                    " and b.matter < ?",
                    Cursor.parse(query.order(), query.after()).id().value());
        }
    }

    private static List<Branch> branches(String district, Visibility visibility, MatterListStore.Asked asked) {
        MatterQuery query = asked.query();
        List<Branch> branches = new ArrayList<>();
        if (!inOrder(query)) {
            return branches;
        }
        List<Long> found = asked.found();
        if (found != null && asked.byWords()) {
            return List.of(ofWords(found));
        }
        if (!visibility.whole()) {
            visibility.units().stream().sorted().forEach(unit -> branches.add(new Branch(OF_UNIT, district, unit)));
            visibility.places().stream().sorted().forEach(place -> branches.add(new Branch(OF_PLACE, district, place)));
            if (visibility.requester() != null) {
                branches.add(new Branch(OF_REQUESTER, district, visibility.requester()));
            }
        } else if (!query.holders().isEmpty()) {
            query.holders().stream()
                    .map(UnitCode::value)
                    .sorted()
                    .forEach(unit -> branches.add(new Branch(OF_UNIT, district, unit)));
        } else {
            asked.places().stream().sorted().forEach(place -> branches.add(new Branch(OF_PLACE, district, place)));
        }
        if (branches.size() > MOST) {
            return found == null ? List.of() : List.of(ofWords(found));
        }
        return branches;
    }

    private static Branch ofWords(List<Long> found) {
        return new Branch(FOUND, (Object) found.toArray(Long[]::new));
    }
}
