package org.huying.crash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.matter.ledger.Packing;
import tools.jackson.databind.JsonNode;

/** What the database holds after the crashes, read with plain SQL past all that the server does. */
final class StoredLedger {

    private static final Pattern MARK = Pattern.compile("<[a-z]+-\\d+>");

    private final Connection connection;
    private final String besides;

    /** @param besides matters that are nobody's business here */
    StoredLedger(Connection connection, Collection<Long> besides) {
        this.connection = connection;
        this.besides = "matter <> all ('{%s}'::bigint[])"
                .formatted(besides.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /**
     * Something that somebody did, as the ledger tells it.
     *
     * @param deed in the words of {@link Order#deed()}; of any other event its type
     */
    record Deed(long matter, int seq, String deed, String mark) {}

    /** The first result of a key, in the words of {@link Acknowledged}. */
    record Receipt(long matter, int version) {}

    /** All that people did, matter by matter in their order. */
    Map<Long, List<Deed>> deeds() throws SQLException {
        Map<Long, List<Deed>> deeds = new TreeMap<>();
        read(
                "select matter, seq, type, packed from matter.event where role <> 'system' and " + besides
                        + " order by matter, seq",
                row -> {
                    Deed deed = deed(row.getLong(1), row.getInt(2), row.getString(3), unpacked(row));
                    deeds.computeIfAbsent(deed.matter(), any -> new ArrayList<>())
                            .add(deed);
                });
        return deeds;
    }

    Map<String, Receipt> receipts() throws SQLException {
        Map<String, Receipt> receipts = new HashMap<>();
        read(
                "select encode(key_hash, 'hex'), matter, version from matter.receipt order by key_hash",
                row -> receipts.put(row.getString(1), new Receipt(row.getLong(2), row.getInt(3))));
        return receipts;
    }

    private static String unpacked(ResultSet row) throws SQLException {
        return new String(Packing.unpack(row.getBytes(4)), StandardCharsets.UTF_8);
    }

    /** The first half of SHA-256, as receipts keep account and key. */
    static String keyHash(String accountAndKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(accountAndKey.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, hash.length / 2);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The version of each matter as its row has it. */
    Map<Long, Integer> versions() throws SQLException {
        return counted("select matter, version from matter.matter where " + besides);
    }

    /** The number of the last event of each chain that has no gap; of any other 0. */
    Map<Long, Integer> unbrokenChains() throws SQLException {
        return counted("select matter, case when count(*) = max(seq) then max(seq) else 0 end from matter.event where "
                + besides + " group by matter");
    }

    /** Which matters a table knows. */
    Set<Long> mattersIn(String table) throws SQLException {
        Set<Long> matters = new TreeSet<>();
        read("select distinct matter from " + table + " where " + besides, row -> matters.add(row.getLong(1)));
        return matters;
    }

    /** How many matters wait for something that had fallen due by then. */
    int dueBy(Instant then) throws SQLException {
        int[] due = new int[1];
        read(
                "select count(*) from matter.matter where next_timer <= '" + then + "'::timestamptz",
                row -> due[0] = row.getInt(1));
        return due[0];
    }

    /** How many events no tally holds yet. */
    int untallied() throws SQLException {
        int[] events = new int[1];
        read(
                "select count(*) from matter.event where mark >= matter.followed(district, 'tally')",
                row -> events[0] = row.getInt(1));
        return events[0];
    }

    /** How many events no seal covers yet. */
    int unsealed() throws SQLException {
        int[] events = new int[1];
        read(
                "select count(*) from matter.event where mark >= matter.followed(district, 'seal')",
                row -> events[0] = row.getInt(1));
        return events[0];
    }

    private static Deed deed(long matter, int seq, String type, String json) {
        JsonNode body = Api.JSON.readTree(json);
        return switch (type) {
            case "filed" -> new Deed(matter, seq, "file", mark(body.get("content")));
            case "commented" -> new Deed(matter, seq, "comment", mark(body));
            case "moved" -> new Deed(matter, seq, body.get("action").asString(), mark(body.get("inputs")));
            default -> new Deed(matter, seq, type, "");
        };
    }

    private static String mark(JsonNode said) {
        Matcher marks = MARK.matcher(said.toString());
        return marks.find() ? marks.group() : "";
    }

    private Map<Long, Integer> counted(String sql) throws SQLException {
        Map<Long, Integer> counted = new TreeMap<>();
        read(sql, row -> counted.put(row.getLong(1), row.getInt(2)));
        return counted;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
