package org.huying.matter.counted;

import static org.huying.line.Phase.ANSWERING;
import static org.huying.line.Phase.ASSIGNING;
import static org.huying.line.Phase.CHECKING;
import static org.huying.line.Phase.HANDLING;
import static org.huying.line.Phase.INTAKE;

import org.huying.counting.By;
import org.huying.counting.store.Records;
import org.huying.counting.store.SqlText;
import org.huying.line.Phase;
import org.huying.matter.MatterId;
import org.huying.matter.counted.CountStore.Asked;
import org.huying.matter.counted.CountStore.Relation;
import org.huying.matter.counted.Counted.Day;

/** Root matters, by the facts that were tallied of each, as they count by a day. */
record MatterRecords(Asked asked, Day day) implements Records<Clause, Quantity> {

    @Override
    public void from(SqlText sql) {
        CountStore.from(sql, asked, day, Relation.ALL, null);
    }

    @Override
    public void listed(SqlText sql) {
        from(sql);
        CountStore.opened(sql, asked.query(), day);
    }

    @Override
    public String columns() {
        return "m.matter";
    }

    /** The newest first. */
    @Override
    public String order() {
        return "x.matter desc";
    }

    @Override
    public String key(By by) {
        return CountStore.key(by, day);
    }

    @Override
    public String date() {
        return CountStore.date(day);
    }

    @Override
    public void clause(SqlText sql, Clause clause) {
        switch (clause) {
            case Clause.Is is -> {
                sql.add("(");
                trait(sql, is.trait());
                sql.add(is.yes() ? ") is true" : ") is not true");
            }
            case Clause.In in ->
                sql.add(CountStore.key(in.by(), Day.FILED) + " = any(?)", (Object)
                        in.keys().stream().sorted().toArray(String[]::new));
            case Clause.Named named ->
                sql.add("m.matter = any(?)", (Object)
                        named.matters().stream().map(MatterId::value).sorted().toArray(Long[]::new));
        }
    }

    @Override
    public void quantity(SqlText sql, Quantity quantity) {
        switch (quantity) {
            case Quantity.Kept.TIME -> sql.add("extract(epoch from m.closed_at - m.filed_at)");
            case Quantity.Kept.RETURNS -> sql.add("m.returned::numeric");
            case Quantity.Kept.REWORKS -> sql.add("m.reworked::numeric");
            case Quantity.Field field ->
                sql.add("case when m.line = ? then (m.numbers::jsonb ->> ?)::numeric end", field.line(), field.name());
        }
    }

    private void trait(SqlText sql, Trait trait) {
        switch (trait) {
            case OPEN -> sql.add("m.closed_at is null");
            case OVERDUE -> sql.add("m.closed_at is null and not m.paused and m.total_due < ?", asked.now());
            case PAUSED -> sql.add("m.paused");
            case CLOSED -> sql.add("m.closed_at is not null");
            case DONE -> sql.add("m.closing in ('checked', 'unchecked')");
            case DROPPED -> sql.add("m.closing in ('withdrawn', 'merged', 'void')");
            case CHECKED -> sql.add("m.closing = 'checked'");
            case UNCHECKED -> sql.add("m.closing = 'unchecked'");
            case WITHDRAWN -> sql.add("m.closing = 'withdrawn'");
            case MERGED -> sql.add("m.closing = 'merged'");
            case VOID -> sql.add("m.closing = 'void'");
            case ON_TIME -> sql.add("m.closed_at is not null and not m.late");
            case JUDGED -> sql.add("m.resolved is not null");
            case RESOLVED -> sql.add("m.resolved");
            case SATISFIED -> sql.add("m.satisfied");
            case RETURNED -> sql.add("m.returned > 0");
            case REWORKED -> sql.add("m.reworked > 0");
            case REGISTERED -> sql.add(has("passed", INTAKE));
            case REGISTERED_LATE -> sql.add(has("overran", INTAKE));
            case ASSIGNED -> sql.add(has("passed", ASSIGNING));
            case ASSIGNED_LATE -> sql.add(has("overran", ASSIGNING));
            case HANDLED -> sql.add(has("passed", HANDLING));
            case HANDLED_LATE -> sql.add(has("overran", HANDLING));
            case VERIFIED -> sql.add(has("passed", CHECKING));
            case VERIFIED_LATE -> sql.add(has("overran", CHECKING));
            case ANSWERED -> sql.add(has("passed", ANSWERING));
            case ANSWERED_LATE -> sql.add(has("overran", ANSWERING));
            case SAMPLED -> sql.add("m.sample is not null");
            case SAMPLE_PASSED -> sql.add("m.sample");
        }
    }

    private static String has(String phases, Phase phase) {
        return "m." + phases + " & " + (1 << phase.ordinal()) + " <> 0";
    }
}
