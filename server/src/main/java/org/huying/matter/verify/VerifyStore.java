package org.huying.matter.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huying.base.DistrictCode;
import org.huying.matter.seal.LastSeal;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads everything, mostly as a stream of binary rows; needs a transaction. A {@code copy} takes no parameters, so its
 * conditions are put together from district codes, which are six digits, and numbers.
 */
@Component
final class VerifyStore {

    private static final int FETCHED = 2_000;

    /** Signature, flags and length of the extension, before the first row. */
    private static final int HEADER = 19;

    private final JdbcTemplate jdbc;

    VerifyStore(DataSource source) {
        jdbc = new JdbcTemplate(source);
        jdbc.setFetchSize(FETCHED);
    }

    /** The name under which other transactions see what this one sees. */
    String exported() {
        return jdbc.query("select pg_export_snapshot()", (row, number) -> row.getString(1))
                .getFirst();
    }

    /** Sees what the transaction sees that gave the name; before anything else. */
    void share(String exported) {
        jdbc.execute("set transaction snapshot '" + exported + "'");
    }

    /** Every so-manieth matter. */
    List<Long> bounds(DistrictCode district, int every) {
        return jdbc.query("""
                select matter
                  from (select matter, row_number() over (order by matter) as place
                          from matter.matter
                         where district = ?) numbered
                 where place % ? = 0
                 order by matter
                """, (row, number) -> row.getLong("matter"), district.value(), every);
    }

    /** The matters of which something was sealed after a seal, or waits to be. */
    List<Long> touched(DistrictCode district, long since) {
        return jdbc.query(
                """
                select matter from matter.seal_head where district = ? and seal > ?
                union
                select matter from matter.event where district = ? and mark >= matter.followed(?, 'seal')
                order by matter
                """,
                (row, number) -> row.getLong("matter"),
                district.value(),
                since,
                district.value(),
                district.value());
    }

    void events(DistrictCode district, Span span, Consumer<CopyRow> taker) {
        rows(
                "select " + EventRow.COLUMNS + " from matter.event where district = '" + district + "' and "
                        + span.condition("matter") + " order by matter, seq",
                taker);
    }

    /** Each row is a copy of its own. */
    void matters(DistrictCode district, Span span, Consumer<byte[]> taker) {
        copy(
                "select " + StandingRow.COLUMNS + " from matter.matter m"
                        + " left join matter.matter_text t on t.district = m.district and t.matter = m.matter"
                        + " where m.district = '" + district + "' and " + span.condition("m.matter")
                        + " order by m.matter",
                (message, from) -> {
                    if (CopyRow.isRow(message, from)) {
                        taker.accept(from == 0 ? message : Arrays.copyOfRange(message, from, message.length));
                    }
                });
    }

    /** From a seal on, before another. */
    void seals(DistrictCode district, long from, long until, Consumer<StoredSeal> taker) {
        rows(
                "select " + StoredSeal.COLUMNS + " from matter.seal where district = '" + district + "' and seal >= "
                        + from + " and seal < " + until + " order by seal",
                row -> taker.accept(StoredSeal.of(district, row)));
    }

    /** The last seal before a number. */
    Optional<StoredSeal> before(DistrictCode district, long number) {
        List<StoredSeal> found = new ArrayList<>();
        rows(
                "select " + StoredSeal.COLUMNS + " from matter.seal where district = '" + district + "' and seal < "
                        + number + " order by seal desc limit 1",
                row -> found.add(StoredSeal.of(district, row)));
        return found.stream().findFirst();
    }

    boolean has(DistrictCode district, LastSeal.Known known) {
        return jdbc
                .query(
                        "select hash from matter.seal where district = ? and seal = ?",
                        (row, number) -> row.getBytes("hash"),
                        district.value(),
                        known.number())
                .stream()
                .anyMatch(hash -> known.is(known.number(), hash));
    }

    /** What waits to be sealed. */
    void unsealed(DistrictCode district, Stretch.Visitor visitor) {
        rows(
                "select matter, seq from matter.event where district = '" + district + "' and mark >= matter.followed('"
                        + district + "', 'seal') order by matter, seq",
                row -> visitor.visit(row.int8(0), row.int4(1)));
    }

    /** Who has asked in a matter, in the order of their ids. */
    Stream<String> requesters(DistrictCode district) {
        return jdbc.queryForStream("""
                select distinct requester collate "C" as requester
                  from matter.requester
                 where district = ?
                 order by requester
                """, (row, number) -> row.getString("requester"), district.value());
    }

    /** Takes a row where it lies in a message of the server. */
    private interface Taker {
        void take(byte[] message, int from);
    }

    private void rows(String select, Consumer<CopyRow> taker) {
        CopyRow row = new CopyRow();
        copy(select, (message, from) -> {
            if (row.read(message, from)) {
                taker.accept(row);
            }
        });
    }

    private void copy(String select, Taker taker) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> copied(connection, select, taker));
    }

    /** The server sends each row as one message, the first with the header before it, the end in one of its own. */
    private static boolean copied(Connection connection, String select, Taker taker) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + select + ") to stdout (format binary)");
        try {
            int from = HEADER;
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (message.length > from) {
                    taker.take(message, from);
                }
                from = 0;
            }
        } finally {
            while (copy.isActive() && copy.readFromCopy() != null) {
                // what is left is read and dropped: to cancel a copy that is ending may hit the next statement
            }
        }
        return true;
    }
}
