package org.huying.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the access ledger: it appends and reads, and has no statement that changes or deletes a record. */
@Component
final class AccessStore {

    private static final String ROW = """
            select district, seq, at, deed, account, person, requester, matter, reason, prev, hash
              from security.access_record
            """;

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccessLedger.Head> findHead(DistrictCode district) {
        return jdbc.sql("select seq, hash from security.access_head where district = :district")
                .param("district", district.value())
                .query(AccessStore::head)
                .optional();
    }

    /** The head, held until the transaction ends. */
    AccessLedger.Head lockHead(DistrictCode district) {
        jdbc.sql("""
                insert into security.access_head (district, seq, hash) values (:district, 0, :hash)
                on conflict (district) do nothing
                """)
                .param("district", district.value())
                .param("hash", HexFormat.of().parseHex(AccessRecord.FIRST))
                .update();
        return jdbc.sql("select seq, hash from security.access_head where district = :district for update")
                .param("district", district.value())
                .query(AccessStore::head)
                .single();
    }

    void add(AccessRecord record) {
        AccessEntry entry = record.entry();
        jdbc.sql("""
                insert into security.access_record
                       (district, seq, at, deed, account, person, requester, matter, reason, prev, hash)
                values (:district, :seq, :at, :deed, :account, :person, :requester, :matter, :reason, :prev, :hash)
                """)
                .param("district", entry.district().value())
                .param("seq", record.seq())
                .param("at", Timestamp.from(entry.at()))
                .param("deed", entry.deed().name().toLowerCase(Locale.ROOT))
                .param("account", entry.account().value())
                .param("person", entry.person().value())
                .param("requester", entry.requester().value())
                .param("matter", entry.matter())
                .param("reason", entry.reason())
                .param("prev", HexFormat.of().parseHex(record.prev()))
                .param("hash", HexFormat.of().parseHex(record.hash()))
                .update();
        moveHead(record);
    }

    List<AccessRecord> listAfter(DistrictCode district, long seq, int limit) {
        return jdbc.sql(ROW + "where district = :district and seq > :seq order by seq limit :limit")
                .param("district", district.value())
                .param("seq", seq)
                .param("limit", limit)
                .query(AccessStore::record)
                .list();
    }

    List<AccessRecord> list(DistrictCode district, RequesterId requester) {
        return jdbc.sql(ROW + "where district = :district and requester = :requester order by seq")
                .param("district", district.value())
                .param("requester", requester.value())
                .query(AccessStore::record)
                .list();
    }

    /** One record more than asked for, where there is one. */
    List<AccessRecord> page(DistrictCode district, AccessQuery query) {
        StringBuilder sql = new StringBuilder(ROW).append("where district = :district");
        Map<String, Object> values = new HashMap<>(Map.of("district", district.value()));
        if (query.matter() != null) {
            sql.append(" and matter = :matter");
            values.put("matter", query.matter());
        }
        if (query.person() != null) {
            sql.append(" and person = :person");
            values.put("person", query.person().value());
        }
        if (query.requester() != null) {
            sql.append(" and requester = :requester");
            values.put("requester", query.requester().value());
        }
        if (query.day() != null) {
            sql.append(" and at >= :from and at < :to");
            values.put("from", start(query.day()));
            values.put("to", start(query.day().plusDays(1)));
        }
        if (query.before() != null) {
            sql.append(" and seq < :before");
            values.put("before", query.before());
        }
        sql.append(" order by seq desc limit :limit");
        values.put("limit", query.size() + 1);
        return jdbc.sql(sql.toString())
                .params(values)
                .query(AccessStore::record)
                .list();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zones.CHINA).toInstant());
    }

    private void moveHead(AccessRecord record) {
        int moved = jdbc.sql("""
                update security.access_head set seq = :seq, hash = :hash
                 where district = :district and seq = :seq - 1
                """)
                .param("district", record.entry().district().value())
                .param("seq", record.seq())
                .param("hash", HexFormat.of().parseHex(record.hash()))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("the access ledger moved while its head was locked");
        }
    }

    private static AccessLedger.Head head(ResultSet row, int number) throws SQLException {
        return new AccessLedger.Head(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static AccessRecord record(ResultSet row, int number) throws SQLException {
        AccessEntry entry = new AccessEntry(
                new DistrictCode(row.getString("district")),
                row.getTimestamp("at").toInstant(),
                AccessEntry.Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                new AccountId(row.getString("account")),
                new PersonId(row.getString("person")),
                new RequesterId(row.getString("requester")),
                row.getString("matter"),
                row.getString("reason"));
        return new AccessRecord(
                row.getLong("seq"),
                entry,
                HexFormat.of().formatHex(row.getBytes("prev")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
