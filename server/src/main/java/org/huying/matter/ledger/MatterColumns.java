package org.huying.matter.ledger;

import static org.huying.matter.ledger.Sheet.column;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.huying.district.Point;
import org.huying.matter.Clock;
import org.huying.matter.Closure;
import org.huying.matter.Judgement;
import org.huying.matter.Matter;
import org.huying.matter.Origin;
import org.huying.matter.ledger.Sheet.Column;
import org.huying.matter.ledger.Sheet.Kind;
import org.jspecify.annotations.Nullable;

/** The columns of the two tables of matters, and the values that a matter has in them. */
final class MatterColumns {

    /** Those that never change. */
    private static final List<Column<Matter>> ORIGIN = List.of(
            column("filed_at", Kind.INSTANT, matter -> matter.origin().filedAt()),
            column("parent", Kind.LONG, MatterColumns::parent),
            column("number", Kind.TEXT, matter -> matter.origin().number()),
            column("line", Kind.TEXT, matter -> matter.origin().line().value()),
            column("channel", Kind.TEXT, matter -> matter.origin().channel()));

    /** Those that hardly ever change. */
    private static final List<Column<Matter>> LASTING = List.of(
            column("edition", Kind.INTEGER, Matter::lineEdition),
            column("lead", Kind.TEXT, matter -> text(matter.position().lead())),
            column("category", Kind.TEXT, matter -> matter.content().category()),
            column("place", Kind.TEXT, matter -> text(matter.content().place())),
            column("lon", Kind.DOUBLE, matter -> coordinate(matter, true)),
            column("lat", Kind.DOUBLE, matter -> coordinate(matter, false)),
            column("urged", Kind.INTEGER, Matter::urged),
            column("supervised", Kind.INTEGER, Matter::supervised),
            column("asks", Kind.TEXTS, MatterColumns::asks),
            column(
                    "closed_at",
                    Kind.INSTANT,
                    matter -> closure(matter) instanceof Closure closure ? closure.at() : null),
            column("closing", Kind.TEXT, MatterColumns::closing),
            column("late", Kind.FLAG, matter -> closure(matter) instanceof Closure closure ? closure.late() : null),
            column(
                    "resolved",
                    Kind.FLAG,
                    matter -> judgement(matter) instanceof Judgement judged ? judged.resolved() : null),
            column(
                    "satisfied",
                    Kind.FLAG,
                    matter -> judgement(matter) instanceof Judgement judged ? judged.satisfied() : null),
            column("returned", Kind.INTEGER, matter -> matter.tally().returned()),
            column("reworked", Kind.INTEGER, matter -> matter.tally().reworked()));

    /** Those that nearly every event changes. */
    private static final List<Column<Held>> STANDING = List.of(
            column("version", Kind.INTEGER, held -> held.now().version()),
            column(
                    "total_due",
                    Kind.INSTANT,
                    held -> held.now().clocks().total().due()),
            column("stage_due", Kind.INSTANT, held -> due(held.now().clocks().stage())),
            column("next_timer", Kind.INSTANT, held -> held.now().nextTimer().orElse(null)),
            column("urgent", Kind.FLAG, held -> held.now().content().urgent()),
            column("paused", Kind.FLAG, held -> held.now().clocks().pause() != null),
            column("stage", Kind.TEXT, held -> held.now().position().stage()),
            column("phase", Kind.TEXT, held -> held.now().position().phase().word()),
            column("holder", Kind.TEXT, held -> held.now().holder().value()),
            column("person", Kind.TEXT, held -> text(held.now().position().person())),
            column("head", Kind.BYTES, Held::head));

    private static final Column<Held> ID =
            column("matter", Kind.LONG, held -> held.now().id().value());

    static final Sheet<Held> OPENED_LASTING = new Sheet<>("nl", join(List.of(ID), of(ORIGIN), of(LASTING)));

    static final Sheet<Held> OPENED_STANDING = new Sheet<>(
            "ns",
            join(
                    List.of(
                            ID,
                            column(
                                    "child",
                                    Kind.FLAG,
                                    (Held held) -> held.now().origin().child())),
                    STANDING));

    /** The first two columns say which row it is, and which version was found. */
    static final Sheet<Held> MOVED_STANDING = new Sheet<>(
            "us",
            join(
                    List.of(
                            ID,
                            column(
                                    "found",
                                    Kind.INTEGER,
                                    (Held held) ->
                                            Objects.requireNonNull(held.found()).version())),
                    STANDING));

    static final Sheet<Held> MOVED_LASTING = new Sheet<>("ul", join(List.of(ID), of(LASTING)));

    private MatterColumns() {}

    /** Whether a matter that was there changes in what hardly ever changes. */
    static boolean lastingChanged(Held held) {
        Matter found = held.found();
        return found != null
                && LASTING.stream()
                        .anyMatch(column -> !Objects.equals(
                                column.value().apply(found), column.value().apply(held.now())));
    }

    @SafeVarargs
    private static List<Column<Held>> join(List<Column<Held>>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static List<Column<Held>> of(List<Column<Matter>> columns) {
        return columns.stream()
                .map(column -> column(
                        column.name(),
                        column.kind(),
                        (Held held) -> column.value().apply(held.now())))
                .toList();
    }

    private static @Nullable Object parent(Matter matter) {
        Origin.Opener opener = matter.origin().opener();
        return opener != null && matter.origin().child() ? opener.id().value() : null;
    }

    private static @Nullable Set<String> asks(Matter matter) {
        Set<String> asks = Asks.of(matter);
        return asks.isEmpty() ? null : asks;
    }

    private static @Nullable Closure closure(Matter matter) {
        return matter.closure();
    }

    private static @Nullable Judgement judgement(Matter matter) {
        return matter.judgement();
    }

    private static @Nullable String closing(Matter matter) {
        Closure closure = matter.closure();
        return closure == null ? null : closure.way().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double coordinate(Matter matter, boolean lon) {
        Point point = matter.content().point();
        return point == null ? null : Double.valueOf(lon ? point.lon() : point.lat());
    }

    private static @Nullable Object due(@Nullable Clock clock) {
        return clock == null ? null : clock.due();
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
