package org.huying.matter.verify;

import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.huying.matter.event.Recorded;
import org.huying.matter.ledger.Digest;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.ledger.Packing;
import org.huying.matter.ledger.ShippedLines;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.seal.SealFixture;
import org.huying.matter.seal.Sealer;
import org.huying.security.AccessLedger;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast a ledger is verified, beside how fast the database sends the same rows: a small lived ledger, copied with
 * chains of their own until it has so many matters. Not a test: {@code VerifyRate [MATTERS [ROUNDS]]}.
 */
final class VerifyRate {

    private static final int CHUNK = 400;

    private final LedgerFixture fixture = new LedgerFixture(ShippedLines.ALL);
    private final Sealer sealer = SealFixture.sealer(fixture);
    private final Verification verification = new Verification(
            new VerifyStore(fixture.source()),
            SealFixture.keys(fixture),
            SealFixture.lastSeal(fixture),
            SealFixture.lastVerified(fixture),
            district -> SmallDistrict.district(),
            district -> new AccessLedger.Verdict.Intact(SealFixture.NO_LOOKS),
            district -> Stream.empty(),
            fixture.transactions,
            1_000);

    private String database = "";

    public static void main(String[] arguments) throws Exception {
        int matters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        new VerifyRate().run(matters, rounds);
        System.exit(0);
    }

    private void run(int matters, int rounds) throws Exception {
        database = fixture.jdbc
                .sql("select current_database()")
                .query((row, at) -> row.getString(1))
                .single();
        LivedLedger lived = new LivedLedger(fixture, sealer, new SplittableRandom(1));
        grow(lived, matters);
        fixture.jdbc
                .sql("vacuum analyze matter.event, matter.seal, matter.lasting, matter.standing, matter.matter_text")
                .update();
        long events = number("select count(*) from matter.event");
        System.out.printf(
                "%,d events of %,d matters, %,d bytes of bodies an event; seals: %,d bytes an event%n",
                events,
                number("select count(*) from matter.matter"),
                number("select avg(octet_length(packed))::bigint from matter.event"),
                number("select pg_total_relation_size('matter.seal')") / events);
        for (int round = 0; round < rounds; round++) {
            System.out.printf("COPY %s", rate(events, this::copy));
            System.out.printf("   chains and seals %s", rate(events, () -> verify(Extent.CHAINS, events)));
            System.out.printf("   whole %s", rate(events, () -> verify(Extent.WHOLE, events)));
            System.out.printf("   since last %s%n", rate(events, () -> verify(Extent.SINCE_LAST, 0)));
        }
    }

    private interface Work {
        void work() throws Exception;
    }

    /** By the wall, and by what the processors spent, here and in the database, which says more on a busy machine. */
    private String rate(long events, Work work) throws Exception {
        long cpu = cpu();
        long start = System.nanoTime();
        work.work();
        long took = System.nanoTime() - start;
        return "%,9.0f/s (%.1f µs of CPU an event)".formatted(events * 1e9 / took, (cpu() - cpu) / 1e3 / events);
    }

    /** Nanoseconds of this process and of the server's for its database. */
    private long cpu() throws Exception {
        long ticks = 0;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle one : all.toList()) {
                java.nio.file.Path folder = java.nio.file.Path.of("/proc/" + one.pid());
                try {
                    if (java.nio.file.Files.readString(folder.resolve("cmdline"))
                            .contains("postgres: huying " + database)) {
                        String[] fields = java.nio.file.Files.readString(folder.resolve("stat"))
                                .replaceFirst(".*\\) ", "")
                                .split(" ");
                        ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
                    }
                } catch (java.io.IOException gone) {
                    continue;
                }
            }
        }
        var own = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() + ticks * 10_000_000L;
    }

    private void copy() throws Exception {
        try (Connection connection = fixture.source().getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select " + EventRow.COLUMNS + " from matter.event where district = '420107'"
                                    + " order by district, matter, seq) to stdout (format binary)",
                            OutputStream.nullOutputStream());
        }
    }

    private void verify(Extent extent, long events) {
        Report report = verification.verify(LedgerFixture.DISTRICT, extent);
        if (!report.intact() || report.events() != events) {
            throw new IllegalStateException(report.toString());
        }
    }

    private void grow(LivedLedger lived, int matters) {
        List<Long> sources = List.copyOf(lived.chains.keySet());
        long next = sources.getLast() + 1;
        for (int made = 0; made < matters; made += CHUNK) {
            List<Long> copies = new ArrayList<>();
            List<Long> of = new ArrayList<>();
            for (int one = 0; one < CHUNK; one++) {
                copies.add(next++);
                of.add(sources.get((made + one) % sources.size()));
            }
            fixture.transaction.executeWithoutResult(status -> write(lived, copies, of));
            sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.plus(Duration.ofMinutes(next % 1_000_000)));
        }
    }

    private void write(LivedLedger lived, List<Long> copies, List<Long> of) {
        List<Entry> entries = new ArrayList<>();
        List<byte[]> heads = new ArrayList<>();
        for (int one = 0; one < copies.size(); one++) {
            byte[] head = Entry.BEGINNING;
            for (Entry entry : lived.chain(of.get(one))) {
                Recorded copied = Superuser.copied(entry.recorded(), copies.get(one));
                Entry own = Entry.after(head, LedgerFixture.DISTRICT, copied, Digest.SHA_256);
                head = own.hash();
                entries.add(own);
            }
            heads.add(head);
        }
        events(entries);
        for (String table : List.of("lasting", "standing")) {
            String columns = fixture.jdbc
                    .sql("""
                            select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                              from information_schema.columns
                             where table_schema = 'matter' and table_name = ?
                            """)
                    .param(table)
                    .query((row, at) -> row.getString(1))
                    .single();
            String changed = columns.replaceFirst("\\bmatter\\b", "c.matter")
                    .replaceFirst("\\bnumber\\b", "number || '-' || c.matter")
                    .replaceFirst("\\bhead\\b", "c.head");
            copied(
                    "insert into matter." + table + " (" + columns + ") select " + changed + " from c join matter."
                            + table + " m on m.matter = c.source",
                    copies,
                    of,
                    heads);
        }
        copied(
                "insert into matter.matter_text (district, matter, worded, subject, text)"
                        + " select district, c.matter, worded, subject, text"
                        + " from c join matter.matter_text m on m.matter = c.source",
                copies,
                of,
                heads);
    }

    private void copied(String insert, List<Long> copies, List<Long> of, List<byte[]> heads) {
        JdbcClient jdbc = fixture.jdbc;
        jdbc.sql("with c as (select u.matter as matter, u.source, u.head from unnest(?::bigint[], ?::bigint[],"
                        + " ?::bytea[]) as u (matter, source, head)) " + insert)
                .param(copies.toArray(Long[]::new))
                .param(of.toArray(Long[]::new))
                .param(heads.toArray(byte[][]::new))
                .update();
    }

    private void events(List<Entry> entries) {
        fixture.jdbc
                .sql("""
                            insert into matter.event (district, matter, seq, at, by, unit, role, line_edition,
                                                      calendar_edition, district_edition, type, digest, packed, hash)
                            select '420107', u.* from unnest(?::bigint[], ?::int[], ?::text[]::timestamptz[], ?::text[], ?::text[],
                                   ?::text[], ?::int[], ?::int[], ?::int[], ?::text[], ?::smallint[], ?::bytea[], ?::bytea[]) as u
                        """)
                .param(entries.stream().map(e -> e.matter().value()).toArray(Long[]::new))
                .param(entries.stream().map(Entry::seq).toArray(Integer[]::new))
                .param(entries.stream().map(e -> e.at().toString()).toArray(String[]::new))
                .param(entries.stream().map(e -> e.by().value()).toArray(String[]::new))
                .param(entries.stream()
                        .map(e -> e.unit() == null ? null : e.unit().value())
                        .toArray(String[]::new))
                .param(entries.stream().map(e -> e.role().word()).toArray(String[]::new))
                .param(entries.stream().map(e -> e.editions().line()).toArray(Integer[]::new))
                .param(entries.stream().map(e -> e.editions().calendar()).toArray(Integer[]::new))
                .param(entries.stream().map(e -> e.editions().district()).toArray(Integer[]::new))
                .param(entries.stream().map(Entry::type).toArray(String[]::new))
                .param(entries.stream().map(e -> (short) 1).toArray(Short[]::new))
                .param(entries.stream().map(e -> Packing.pack(e.body())).toArray(byte[][]::new))
                .param(entries.stream().map(Entry::hash).toArray(byte[][]::new))
                .update();
    }

    private long number(String sql) {
        return fixture.jdbc.sql(sql).query((row, at) -> row.getLong(1)).single();
    }
}
