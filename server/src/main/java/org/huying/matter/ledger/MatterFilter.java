package org.huying.matter.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.counting.store.SqlText;
import org.huying.matter.MatterId;
import org.huying.matter.MatterQuery;
import org.huying.matter.MatterQuery.Filed;
import org.huying.matter.MatterQuery.Pressing;
import org.jspecify.annotations.Nullable;

/** What a query asks for, as a condition on the table of matters called {@code m}. */
final class MatterFilter {

    static final String OVERDUE = "m.phase <> 'closed' and not m.paused and (m.stage_due < ? or m.total_due < ?)";

    /** Said of both rows of a matter, since either may be the one that is found by an index. */
    static final String OPEN = " and m.phase <> 'closed' and m.closed_at is null";

    /** So many that words find are looked up one by one; of more, each matter that is met is held against all of them. */
    static final int FEW = 1_000;

    private MatterFilter() {}

    /** What a statement meets, before this condition. */
    enum Met {
        /** Nothing but what the words have led to. */
        FOUND,
        /** Open matters, of which there are never very many. */
        OPEN,
        ANY
    }

    static void add(SqlText sql, DistrictCode district, MatterListStore.Asked asked, Instant now, Met met) {
        MatterQuery query = asked.query();
        equal(sql, "line", query.line() == null ? null : query.line().value());
        equal(sql, "stage", query.stage());
        equal(sql, "phase", query.phase() == null ? null : query.phase().word());
        String[] holders = query.holders().stream().map(UnitCode::value).toArray(String[]::new);
        if (holders.length == 1) {
            sql.add(" and m.holder = ?", holders[0]);
        } else if (holders.length > 1) {
            sql.add(" and m.holder = any(?)", (Object) holders);
        }
        if (!query.turns().isEmpty()) {
            String[] turns = query.turns().stream()
                    .map(turn -> turn.line() + "/" + turn.stage())
                    .toArray(String[]::new);
            sql.add(" and m.line || '/' || m.stage = any(?)", (Object) turns);
        }
        if (!query.asks().isEmpty()) {
            sql.add(" and m.asks is not null and m.asks && ?::text[]", (Object)
                    query.asks().toArray(String[]::new));
        }
        equal(sql, "person", query.person() == null ? null : query.person().value());
        equal(sql, "parent", query.parent() == null ? null : query.parent().value());
        if (query.category() != null) {
            sql.add(" and starts_with(m.category, ?)", query.category());
        }
        if (query.place() != null) {
            sql.add(" and m.place = any(?)", (Object) asked.places().toArray(String[]::new));
        }
        if (query.open() != null) {
            sql.add(query.open() ? OPEN : " and m.phase = 'closed'");
        }
        if (query.overdue() != null) {
            sql.add(" and (" + OVERDUE + (query.overdue() ? ") is true" : ") is not true"), now, now);
        }
        if (query.supervised()) {
            sql.add(" and m.supervised > 0");
        }
        if (query.urgent()) {
            sql.add(" and m.urgent");
        }
        times(sql, query, now);
        if (!query.among().isEmpty()) {
            sql.add(" and m.matter = any(?)", (Object)
                    query.among().stream().map(MatterId::value).toArray(Long[]::new));
        }
        if (met == Met.FOUND) {
            return;
        }
        if (asked.found() != null) {
            found(sql, "m.matter", asked.found(), met == Met.OPEN);
        } else if (asked.searched()) {
            search(sql, district, asked);
        }
    }

    /** @param held whether each that is met is held against them where they are many, rather than all of them looked up */
    static void found(SqlText sql, String column, List<Long> found, boolean held) {
        String among = column + " in (select unnest(?::bigint[]))";
        sql.add(held && found.size() > FEW ? " and (" + among + ") is true" : " and " + among, (Object)
                found.toArray(Long[]::new));
    }

    private static void times(SqlText sql, MatterQuery query, Instant now) {
        Pressing pressing = query.pressing();
        if (pressing != null) {
            sql.add(
                    " and m.phase <> 'closed' and not m.paused and least(m.stage_due, m.total_due)"
                            + " <= case when m.urgent then ?::timestamptz else ?::timestamptz end",
                    pressing.roundTheClock(),
                    pressing.office());
            sql.add(
                    " and (m.total_due <= case when m.urgent then ?::timestamptz else ?::timestamptz end"
                            + " or not (m.next_timer > ? and m.next_timer < m.stage_due))",
                    pressing.roundTheClock(),
                    pressing.office(),
                    now);
            if (!pressing.late()) {
                sql.add(" and m.stage_due >= ? and m.total_due >= ?", now, now);
            }
        }
        Filed filed = query.filed();
        if (filed != null && filed.from() != null) {
            sql.add(" and m.filed_at >= ? and m.matter >= ?", filed.from(), MatterId.firstOf(month(filed.from())));
        }
        if (filed != null && filed.until() != null) {
            YearMonth after = month(filed.until()).plusMonths(1);
            sql.add(" and m.filed_at < ? and m.matter < ?", filed.until(), MatterId.firstOf(after));
        }
    }

    /** An id begins with the month of opening. */
    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(Zones.CHINA));
    }

    private static void equal(SqlText sql, String column, @Nullable Object value) {
        if (value != null) {
            sql.add(" and m." + column + " = ?", value);
        }
    }

    /**
     * Words that so many have in common that each matter is asked for them as it is met; an offset keeps the words from being
     * asked for all of theirs.
     */
    private static void search(SqlText sql, DistrictCode district, MatterListStore.Asked asked) {
        sql.add(
                " and exists (select from matter.findable w where w.matter = m.matter and w.district = ?",
                district.value());
        words(sql, asked);
        sql.add(" offset 0)");
    }

    /** The words, or what they name; all of it of one table called {@code w}, so that its indexes are asked together. */
    static void words(SqlText sql, MatterListStore.Asked asked) {
        Integer[] grams = Grams.sought(asked.words());
        sql.add(" and (w.matter = any(?)", (Object) asked.named().toArray(Long[]::new));
        if (grams.length > 0) {
            sql.add(" or w.grams @> ?", (Object) grams);
        }
        if (asked.phone() != null) {
            sql.add(" or w.phones @> ?::text[]", (Object)
                    new String[] {asked.phone().hash()});
        }
        sql.add(")");
    }
}
