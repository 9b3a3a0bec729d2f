package org.huying.matter.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.huying.matter.Position;
import org.jspecify.annotations.Nullable;

/** The columns of the table of matters, and the values that a matter has in them. */
final class MatterColumns {

    /** Those that never change. */
    static final String LASTING = "matter, number, line, parent, filed_at, channel";

    private static final String LASTING_FORM = "?::bigint, ?::text, ?::text, ?::bigint, ?::timestamptz, ?::text";

    /** Those that any event may change, in the order of {@link #changing}. */
    static final List<String> CHANGING = List.of(
            "edition",
            "stage",
            "phase",
            "holder",
            "person",
            "lead",
            "category",
            "place",
            "stage_due",
            "total_due",
            "next_timer",
            "closed_at",
            "urgent",
            "paused",
            "urged",
            "supervised",
            "asks",
            "lon",
            "lat",
            "closing",
            "late",
            "resolved",
            "satisfied",
            "returned",
            "reworked",
            "version",
            "worded",
            "head",
            "state");

    private static final String CHANGING_FORM =
            "?::integer, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, "
                    + "?::timestamptz, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::boolean, ?::boolean, ?::integer, "
                    + "?::integer, ?::text[], ?::float8, ?::float8, ?::text, ?::boolean, ?::boolean, ?::boolean, "
                    + "?::integer, ?::integer, ?::integer, ?::integer, ?::bytea, ?::text";

    static final String OPENED_FORM = "(" + LASTING_FORM + ", " + CHANGING_FORM + ")";
    static final String MOVED_FORM = "(?::bigint, ?::integer, " + CHANGING_FORM + ")";

    private MatterColumns() {}

    static List<@Nullable Object> opened(Held held) {
        Origin origin = held.now().origin();
        Long parent =
                origin.opener() != null && origin.child() ? origin.opener().id().value() : null;
        List<@Nullable Object> row = new ArrayList<>();
        row.add(origin.id().value());
        row.add(origin.number());
        row.add(origin.line().value());
        row.add(parent);
        row.add(origin.filedAt());
        row.add(origin.channel());
        row.addAll(changing(held));
        return row;
    }

    static List<@Nullable Object> moved(Held held, Matter found) {
        List<@Nullable Object> row = new ArrayList<>(List.of(found.id().value(), found.version()));
        row.addAll(changing(held));
        return row;
    }

    private static List<@Nullable Object> changing(Held held) {
        Matter matter = held.now();
        Position position = matter.position();
        Content content = matter.content();
        Closure closure = matter.closure();
        PersonId person = position.person();
        UnitCode lead = position.lead();
        PlaceCode place = content.place();
        Point point = content.point();
        Judgement judgement = matter.judgement();
        return Arrays.asList(
                matter.lineEdition(),
                position.stage(),
                position.phase().word(),
                position.holder().value(),
                person == null ? null : person.value(),
                lead == null ? null : lead.value(),
                content.category(),
                place == null ? null : place.value(),
                matter.clocks().stage() == null ? null : matter.clocks().stage().due(),
                matter.clocks().total().due(),
                matter.nextTimer().orElse(null),
                closure == null ? null : closure.at(),
                content.urgent(),
                matter.clocks().pause() != null,
                matter.urged(),
                matter.supervised(),
                Asks.of(matter).toArray(String[]::new),
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                closure == null ? null : closing(closure),
                closure == null ? null : closure.late(),
                judgement == null ? null : judgement.resolved(),
                judgement == null ? null : judgement.satisfied(),
                matter.tally().returned(),
                matter.tally().reworked(),
                matter.version(),
                held.reworded() ? matter.version() : null,
                held.head(),
                StateCodec.write(matter));
    }

    private static String closing(Closure closure) {
        return closure.way().name().toLowerCase(Locale.ROOT);
    }
}
