package org.huying.pledge.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.matter.MatterId;
import org.huying.pledge.Bound;
import org.huying.pledge.Counting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of readings, revision by revision, and which of them became matters. */
@Component
class ItemStore {

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where this revision was made by somebody else meanwhile. */
    boolean add(DistrictCode district, int reading, Item item) {
        Item.Terms terms = item.terms();
        return jdbc.sql("""
                        insert into pledge.item (district, reading, item, revision, category, name, target, measure, bound,
                                                 counting, baseline, due, quote, starts, lead, supporting, left_out,
                                                 revised_by, revised_at)
                        values (:district, :reading, :item, :revision, :category, :name, :target, :measure, :bound,
                                :counting, :baseline, :due, :quote, :starts, :lead, :supporting, :left_out,
                                :by, :at)
                        on conflict (district, reading, item, revision) do nothing
                        """)
                        .param("district", district.value())
                        .param("reading", reading)
                        .param("item", item.no())
                        .param("revision", item.revision())
                        .param("category", terms.category())
                        .param("name", terms.name())
                        .param("target", terms.target())
                        .param("measure", terms.measure())
                        .param("bound", terms.bound().word())
                        .param("counting", terms.counting().word())
                        .param("baseline", terms.baseline())
                        .param("due", terms.due())
                        .param("quote", terms.quote())
                        .param("starts", terms.starts())
                        .param(
                                "lead",
                                terms.lead() == null ? null : terms.lead().value())
                        .param(
                                "supporting",
                                terms.supporting().stream().map(UnitCode::value).toArray(String[]::new))
                        .param("left_out", terms.leftOut())
                        .param("by", item.by().value())
                        .param("at", item.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The last revision of each item, in their order. */
    List<Item> list(DistrictCode district, int reading) {
        return jdbc.sql("""
                        select distinct on (i.item) i.item, i.revision, i.category, i.name, i.target, i.measure, i.bound,
                               i.counting, i.baseline, i.due, i.quote, i.starts, i.lead, i.supporting, i.left_out,
                               i.revised_by, i.revised_at, f.matter
                        from pledge.item i
                        left join pledge.filed f
                          on f.district = i.district and f.reading = i.reading and f.item = i.item
                        where i.district = :district and i.reading = :reading
                        order by i.item, i.revision desc
                        """)
                .param("district", district.value())
                .param("reading", reading)
                .query((row, number) -> item(row))
                .list();
    }

    Optional<Item> find(DistrictCode district, int reading, int item) {
        return history(district, reading, item).stream().findFirst();
    }

    /** All revisions of an item, the last first. */
    List<Item> history(DistrictCode district, int reading, int item) {
        return jdbc.sql("""
                        select i.item, i.revision, i.category, i.name, i.target, i.measure, i.bound, i.counting, i.baseline,
                               i.due, i.quote, i.starts, i.lead, i.supporting, i.left_out, i.revised_by, i.revised_at, f.matter
                        from pledge.item i
                        left join pledge.filed f
                          on f.district = i.district and f.reading = i.reading and f.item = i.item
                        where i.district = :district and i.reading = :reading and i.item = :item
                        order by i.revision desc
                        """)
                .param("district", district.value())
                .param("reading", reading)
                .param("item", item)
                .query((row, number) -> item(row))
                .list();
    }

    /** False where it was filed before. */
    boolean filed(DistrictCode district, int reading, Item item, MatterId matter, Instant at) {
        return jdbc.sql("""
                        insert into pledge.filed (district, reading, item, revision, matter, filed_at)
                        values (:district, :reading, :item, :revision, :matter, :at)
                        on conflict (district, reading, item) do nothing
                        """)
                        .param("district", district.value())
                        .param("reading", reading)
                        .param("item", item.no())
                        .param("revision", item.revision())
                        .param("matter", matter.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Which item of which reading a matter was; empty for one that was registered by hand. */
    Optional<Origin> origin(DistrictCode district, MatterId matter) {
        return jdbc.sql("""
                        select reading, item
                        from pledge.filed
                        where district = :district and matter = :matter
                        """)
                .param("district", district.value())
                .param("matter", matter.value())
                .query((row, number) -> new Origin(row.getInt("reading"), row.getInt("item")))
                .optional();
    }

    /** An item of a reading. */
    record Origin(int reading, int item) {}

    private static Item item(ResultSet row) throws SQLException {
        String lead = row.getString("lead");
        long matter = row.getLong("matter");
        MatterId filed = row.wasNull() ? null : new MatterId(matter);
        Item.Terms terms = new Item.Terms(
                row.getString("category"),
                row.getString("name"),
                number(row, "target"),
                row.getString("measure"),
                Bound.of(row.getString("bound")),
                Counting.of(row.getString("counting")),
                number(row, "baseline"),
                row.getObject("due", LocalDate.class),
                row.getString("quote"),
                row.getInt("starts"),
                lead == null ? null : new UnitCode(lead),
                units(row.getArray("supporting")),
                row.getString("left_out"));
        return new Item(
                row.getInt("item"),
                row.getInt("revision"),
                terms,
                new PersonId(row.getString("revised_by")),
                row.getObject("revised_at", OffsetDateTime.class).toInstant(),
                filed);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<UnitCode> units(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(UnitCode::new).toList();
    }
}
