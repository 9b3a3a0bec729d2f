package org.huying.matter.ledger;

import static org.huying.matter.ledger.Sheet.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Sheet.Kind;
import org.jspecify.annotations.Nullable;

/** The tables that a command writes, and which of them a batch needs. */
final class AppendParts {

    /** A word or a number beside a matter. */
    record Pair(String other, MatterId matter) {}

    /** What a matter is found by. */
    record Found(MatterId matter, Findable by) {}

    /** An event with its body as it is stored. */
    record Packed(Entry entry, byte[] body) {}

    /**
     * Those that were there; it counts the rows that were as they had been found. Their ids are named once more as an
     * array, so that whichever side a plan begins with, one that was made for an empty table too, reads by the key.
     */
    static final Part<Held> STOOD = new Part<>(
            10,
            MatterColumns.MOVED_STANDING,
            "stood as (update matter.standing s set "
                    + MatterColumns.MOVED_STANDING.assignments(2)
                    + " from us where s.district = ?::char(6) and s.matter = any(array(select us.matter from us))"
                    + " and s.matter = us.matter and s.version = us.found returning 1)");

    private static final Part<Held> CHANGED = new Part<>(
            20,
            MatterColumns.MOVED_LASTING,
            "changed as (update matter.lasting l set " + MatterColumns.MOVED_LASTING.assignments(1)
                    + " from ul where l.district = ?::char(6) and l.matter = any(array(select ul.matter from ul))"
                    + " and l.matter = ul.matter)");

    private static final Part<Held> LASTING = inserting(30, "matter.lasting", "opened", MatterColumns.OPENED_LASTING);

    private static final Part<Held> STANDING =
            inserting(40, "matter.standing", "standing", MatterColumns.OPENED_STANDING);

    private static final Sheet<Held> WORDS = new Sheet<>(
            "w",
            List.of(
                    column("matter", Kind.LONG, held -> held.now().id().value()),
                    column("worded", Kind.INTEGER, held -> held.now().version()),
                    column("subject", Kind.TEXT, held -> held.now().content().subject()),
                    column("text", Kind.TEXT, held -> held.now().content().text())));

    private static final Part<Held> TEXTS = new Part<>(50, WORDS, """
            texts as (insert into matter.matter_text (district, %s) select ?::char(6), w.* from w
            on conflict (district, matter) do update
            set worded = excluded.worded, subject = excluded.subject, text = excluded.text)""".formatted(WORDS.names()));

    private static final Sheet<Found> FOUND_BY = new Sheet<>(
            "g",
            List.of(
                    column("matter", Kind.LONG, found -> found.matter().value()),
                    column("grams", Kind.INTEGERS, found -> found.by().grams()),
                    column("phones", Kind.TEXTS, found -> found.by().phones())));

    private static final Part<Found> FINDABLE = new Part<>(55, FOUND_BY, """
            findable as (insert into matter.findable (district, %s) select ?::char(6), g.* from g
            on conflict (district, matter) do update
            set grams = excluded.grams, phones = excluded.phones)""".formatted(FOUND_BY.names()));

    private static final List<Sheet.Column<Packed>> ENTRIES = List.of(
            column("matter", Kind.LONG, packed -> packed.entry().matter().value()),
            column("seq", Kind.INTEGER, packed -> packed.entry().seq()),
            column("at", Kind.INSTANT, packed -> packed.entry().at()),
            column("by", Kind.TEXT, packed -> packed.entry().by().value()),
            column("unit", Kind.TEXT, packed -> text(packed.entry().unit())),
            column("role", Kind.TEXT, packed -> packed.entry().role().word()),
            column(
                    "line_edition",
                    Kind.INTEGER,
                    packed -> packed.entry().editions().line()),
            column(
                    "calendar_edition",
                    Kind.INTEGER,
                    packed -> packed.entry().editions().calendar()),
            column(
                    "district_edition",
                    Kind.INTEGER,
                    packed -> packed.entry().editions().district()),
            column("type", Kind.TEXT, packed -> packed.entry().type()),
            column("digest", Kind.SMALL, packed -> packed.entry().digest().code()),
            column("packed", Kind.BYTES, Packed::body),
            column("hash", Kind.BYTES, packed -> packed.entry().hash()));

    /** Of matters opened in a month, by month: straight into its partition, which the database need not look for then. */
    private static final Map<Integer, Part<Packed>> EVENTS = new ConcurrentHashMap<>();

    private static final Part<Pair> PARTY = pairs(70, "party", "unit", "p");
    private static final Part<Pair> REQUESTER = pairs(80, "requester", "requester", "q");
    private static final Part<Pair> ENCLOSURE = pairs(90, "enclosure", "attachment", "f");

    private static final Part<Receipt> RECEIPTS = inserting(
            100,
            "matter.receipt",
            "receipts",
            new Sheet<>(
                    "k",
                    List.of(
                            column("key_hash", Kind.BYTES, Receipt::keyHash),
                            column("body_hash", Kind.BYTES, Receipt::bodyHash),
                            column(
                                    "matter",
                                    Kind.LONG,
                                    receipt -> receipt.matter().value()),
                            column("version", Kind.INTEGER, Receipt::version),
                            column(
                                    "opened",
                                    Kind.LONGS,
                                    receipt -> receipt.opened().isEmpty()
                                            ? null
                                            : receipt.opened().stream()
                                                    .map(MatterId::value)
                                                    .toList()),
                            column("at", Kind.INSTANT, Receipt::at))));

    private AppendParts() {}

    /** @param findable what a matter that is about to be written is found by */
    static List<Part.Filled<?>> of(Batch batch, Function<Held, Findable> findable) {
        List<Part.Filled<?>> parts = new ArrayList<>();
        add(parts, STOOD, batch.moved());
        add(
                parts,
                CHANGED,
                batch.moved().stream().filter(MatterColumns::lastingChanged).toList());
        add(parts, LASTING, batch.opened());
        add(parts, STANDING, batch.opened());
        add(parts, TEXTS, batch.reworded());
        add(
                parts,
                FINDABLE,
                batch.reworded().stream()
                        .map(held -> new Found(held.now().id(), findable.apply(held)))
                        .toList());
        batch.entries()
                .collect(Collectors.groupingBy(entry -> month(entry.matter()), TreeMap::new, Collectors.toList()))
                .forEach((month, entries) -> add(
                        parts,
                        EVENTS.computeIfAbsent(month, AppendParts::events),
                        entries.stream()
                                .map(entry -> new Packed(entry, Packing.pack(entry.body())))
                                .toList()));
        add(parts, PARTY, batch.parties());
        add(parts, REQUESTER, batch.requesters());
        add(parts, ENCLOSURE, batch.enclosures());
        add(parts, RECEIPTS, batch.receipts());
        return parts;
    }

    private static int month(MatterId matter) {
        return matter.month().getYear() * 100 + matter.month().getMonthValue();
    }

    private static Part<Packed> events(int month) {
        Sheet<Packed> sheet = new Sheet<>("e" + month, ENTRIES);
        String rows = sheet.name();
        return new Part<>(
                60,
                sheet,
                "events_%1$s as (insert into matter.event_%2$d (district, %3$s) select ?::char(6), %1$s.* from %1$s)"
                        .formatted(rows, month, sheet.names()));
    }

    private static @Nullable String text(@Nullable UnitCode unit) {
        return unit == null ? null : unit.value();
    }

    private static <R> void add(List<Part.Filled<?>> parts, Part<R> part, List<R> rows) {
        if (!rows.isEmpty()) {
            parts.add(part.of(rows));
        }
    }

    private static <R> Part<R> inserting(int rank, String table, String name, Sheet<R> sheet) {
        return new Part<>(
                rank,
                sheet,
                name + " as (insert into " + table + " (district, " + sheet.names() + ") select ?::char(6), "
                        + sheet.name() + ".* from " + sheet.name() + ")");
    }

    private static Part<Pair> pairs(int rank, String table, String column, String name) {
        Sheet<Pair> sheet = new Sheet<>(
                name,
                List.of(
                        column(column, Kind.TEXT, Pair::other),
                        column("matter", Kind.LONG, pair -> pair.matter().value())));
        return new Part<>(
                rank,
                sheet,
                table + "_rows as (insert into matter." + table + " (district, " + sheet.names()
                        + ") select ?::char(6), " + name + ".* from " + name + " on conflict do nothing)");
    }
}
