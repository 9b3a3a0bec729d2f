package org.huying.matter.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.Point;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.Content;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.huying.matter.Position;
import org.huying.matter.ledger.Asks;
import org.jspecify.annotations.Nullable;

/** The current row of a matter, with all the columns that lists, figures and the clockwork go by. */
final class StandingRow {

    /** In this order they are asked for; {@code m} is the matter, {@code t} its text. */
    static final String COLUMNS = """
            m.matter, m.number, m.version, m.head, t.subject, t.text, m.line, m.edition, m.stage, m.phase, m.holder,
            m.person, m.lead, m.category, m.place, m.lon, m.lat, m.channel, m.stage_due, m.total_due, m.next_timer,
            m.filed_at, m.closed_at, m.urgent, m.paused, m.urged, m.supervised,
            coalesce(array_to_string(m.asks, ' '), '') as asks, m.parent, m.closing, m.late, m.resolved, m.satisfied,
            m.returned, m.reworked, m.child""";

    private final CopyRow row = new CopyRow();

    StandingRow(byte[] copied) {
        if (!row.read(copied, 0)) {
            throw new IllegalStateException("the end of the matters is not a matter");
        }
    }

    long matter() {
        return row.int8(0);
    }

    /** Whether the row speaks of events after those of its ledger: another head, and a later version. */
    boolean beyond(Matter folded, byte[] head) {
        return !row.absent(2) && row.int4(2) > folded.version() && !row.is(3, head);
    }

    /** What about the row is not what the ledger says, if anything. */
    Optional<String> differenceFrom(Matter folded, byte[] head) {
        if (row.absent(2)) {
            return Optional.of("where it stands");
        }
        if (row.int4(2) != folded.version() || !row.is(3, head)) {
            return Optional.of("version or head");
        }
        if (!folded.origin().number().equals(row.text(1))) {
            return Optional.of("number");
        }
        if (!words(folded.content())) {
            return Optional.of("words");
        }
        boolean same = origin(folded) && position(folded) && times(folded) && counts(folded) && ending(folded);
        return same ? Optional.empty() : Optional.of("columns");
    }

    private boolean words(Content content) {
        return content.subject().equals(row.text(4)) && content.text().equals(row.text(5));
    }

    private boolean origin(Matter folded) {
        Origin origin = folded.origin();
        Origin.Opener opener = origin.opener();
        Long parent = opener != null && origin.child() ? opener.id().value() : null;
        return is(6, origin.line().value())
                && row.int4(7) == folded.lineEdition()
                && is(17, origin.channel())
                && row.flag(35) == origin.child()
                && same(21, origin.filedAt())
                && (parent == null ? row.absent(28) : !row.absent(28) && row.int8(28) == parent);
    }

    private boolean position(Matter folded) {
        Position position = folded.position();
        PersonId person = position.person();
        UnitCode lead = position.lead();
        Content content = folded.content();
        PlaceCode place = content.place();
        Point point = content.point();
        return is(8, position.stage())
                && is(9, position.phase().word())
                && is(10, position.holder().value())
                && is(11, person == null ? null : person.value())
                && is(12, lead == null ? null : lead.value())
                && is(13, content.category())
                && is(14, place == null ? null : place.value())
                && same(15, point == null ? null : point.lon())
                && same(16, point == null ? null : point.lat());
    }

    private boolean times(Matter folded) {
        Clock stage = folded.clocks().stage();
        return same(18, stage == null ? null : stage.due())
                && same(19, folded.clocks().total().due())
                && same(20, folded.nextTimer().orElse(null));
    }

    private boolean counts(Matter folded) {
        return row.flag(23) == folded.content().urgent()
                && row.flag(24) == (folded.clocks().pause() != null)
                && row.int4(25) == folded.urged()
                && row.int4(26) == folded.supervised()
                && is(27, String.join(" ", Asks.of(folded)))
                && row.int4(33) == folded.tally().returned()
                && row.int4(34) == folded.tally().reworked();
    }

    private boolean ending(Matter folded) {
        Closure closure = folded.closure();
        Judgement judgement = folded.judgement();
        return same(22, closure == null ? null : closure.at())
                && is(29, closure == null ? null : closure.way().name().toLowerCase(Locale.ROOT))
                && same(30, closure == null ? null : closure.late())
                && same(31, judgement == null ? null : judgement.resolved())
                && same(32, judgement == null ? null : judgement.satisfied());
    }

    private boolean is(int field, @Nullable String wanted) {
        if (wanted == null || row.absent(field)) {
            return wanted == null && row.absent(field);
        }
        int length = wanted.length();
        if (length != row.length(field)) {
            return wanted.equals(row.text(field));
        }
        byte[] bytes = row.bytes();
        int from = row.start(field);
        for (int at = 0; at < length; at++) {
            if (bytes[from + at] != wanted.charAt(at)) {
                return false; // of one length in bytes and characters they can only be the same if all are ASCII
            }
        }
        return true;
    }

    private boolean same(int field, @Nullable Boolean wanted) {
        return wanted == null ? row.absent(field) : !row.absent(field) && row.flag(field) == wanted;
    }

    private boolean same(int field, @Nullable Double wanted) {
        return wanted == null
                ? row.absent(field)
                : !row.absent(field) && Double.compare(row.float8(field), wanted) == 0;
    }

    /** The database keeps microseconds. */
    private boolean same(int field, @Nullable Instant wanted) {
        Instant stored = row.instant(field);
        return stored == null || wanted == null
                ? stored == wanted
                : Math.abs(Duration.between(stored, wanted).toNanos()) < 1_000;
    }
}
