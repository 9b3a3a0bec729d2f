package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.Clerks;
import org.huying.matter.ledger.Entry;
import org.huying.matter.ledger.LedgerFixture;
import org.huying.matter.procedure.SmallDistrict;
import org.huying.matter.seal.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small ledger in which many matters went on at once and seals were made between, as it was before anybody was at it:
 * what somebody who expects something of a verification may know.
 */
final class LivedLedger {

    private static final int MATTERS = 40;
    private static final int STEPS = 260;

    final Map<Long, List<Entry>> chains = new TreeMap<>();

    /** By matter, the seal of each event in its order; 0 where it waits. */
    final Map<Long, List<Long>> sealOf = new HashMap<>();

    final long seals;
    final long waiting;

    LivedLedger(LedgerFixture fixture, Sealer sealer, SplittableRandom random) {
        JdbcClient jdbc = fixture.jdbc;
        jdbc.sql("create table matter.past as select * from matter.matter with no data")
                .update();
        Clerks clerks = new Clerks(fixture.desk);
        List<MatterId> ids = new ArrayList<>();
        Map<MatterId, Integer> stages = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            MatterId id;
            if (ids.size() < MATTERS && random.nextInt(4) == 0 || ids.isEmpty()) {
                id = clerks.file("第" + ids.size() + "件").id();
                ids.add(id);
            } else {
                id = ids.get(random.nextInt(ids.size()));
                advance(clerks, id, stages, random);
            }
            jdbc.sql("insert into matter.past select * from matter.matter where matter = ?")
                    .param(id.value())
                    .update();
            if (step % 23 == 22 && step < STEPS - 25) {
                sealer.seal(LedgerFixture.DISTRICT, LedgerFixture.NOW.plusSeconds(step));
            }
        }
        ids.forEach(id -> chains.put(id.value(), fixture.chain(id)));
        chains.forEach((matter, chain) -> sealOf.put(
                matter, new ArrayList<>(chain.stream().map(entry -> 0L).toList())));
        jdbc.sql("select seal, matter, seq from matter.seal_head").query(row -> {
            seals(row.getLong("matter")).set(row.getInt("seq") - 1, row.getLong("seal"));
        });
        seals = number(jdbc, "select max(seal) from matter.seal");
        waiting = number(jdbc, "select count(*) from matter.event where mark >= matter.followed(district, 'seal')");
    }

    private static void advance(Clerks clerks, MatterId id, Map<MatterId, Integer> stages, SplittableRandom random) {
        int stage = random.nextInt(3) == 0 ? 0 : stages.merge(id, 1, Integer::sum);
        switch (stage) {
            case 1 ->
                Clerks.done(clerks.act(
                        Clerks.DISPATCHER,
                        id,
                        "assign",
                        Map.of("lead", "lamps", "category", Clerks.category(), "place", SmallDistrict.PLACE.value())));
            case 2 -> Clerks.done(clerks.act(Clerks.LAMPS, id, "accept", Map.of()));
            case 3 -> Clerks.done(clerks.act(Clerks.LAMPS, id, "submit", Map.of("result", "换了灯泡", "evidence", "照片")));
            case 4 -> Clerks.done(clerks.act(Clerks.INSPECTOR, id, "pass", Map.of()));
            case 5 ->
                Clerks.done(clerks.act(Clerks.OPERATOR, id, "answer", Map.of("reply", "已修好", "outcome", "resolved")));
            default -> Clerks.done(clerks.act(Clerks.OPERATOR, id, "comment", Map.of("text", "已电话告知来电人")));
        }
    }

    List<Entry> chain(long matter) {
        return chains.getOrDefault(matter, List.of());
    }

    int length(long matter) {
        return chain(matter).size();
    }

    /** The seal of an event; 0 while it waits. */
    long sealOf(long matter, int seq) {
        return seals(matter).get(seq - 1);
    }

    private List<Long> seals(long matter) {
        return Objects.requireNonNull(sealOf.get(matter));
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query((row, at) -> row.getLong(1)).single();
    }
}
