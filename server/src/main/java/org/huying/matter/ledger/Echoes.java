package org.huying.matter.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.matter.MatterId;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a district with so many lives that nobody could live them one by one: each was lived once through the procedure,
 * in memory, and is written again and again with all that the door writes, thousands to a transaction.
 */
@Component
@NamedInterface("history")
public final class Echoes {

    private final Docketing docketing;
    private final Surroundings surroundings;
    private final Serials serials;
    private final SerialStore store;
    private final CopyStore writer;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;

    Echoes(
            Docketing docketing,
            Surroundings surroundings,
            Serials serials,
            SerialStore store,
            CopyStore writer,
            PlatformTransactionManager transactions) {
        this.docketing = docketing;
        this.surroundings = surroundings;
        this.serials = serials;
        this.store = store;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Lives what is told, all of it one family, and writes nothing of it.
     *
     * @param people whose part others may take in a copy
     */
    public Echo listen(DistrictCode district, Set<String> people, Consumer<History> told) {
        JdbcDocket docket = docketing.open(district);
        told.accept(new History(district, surroundings, new PatientDocket(docket, beside)));
        return Echo.of(
                district,
                docket.held(),
                matter -> docketing.lines().edition(district, matter.origin().line(), matter.lineEdition()),
                people);
    }

    /** Writes them, all or none; how many matters they are. */
    public int sound(DistrictCode district, List<Echo.Again> lives) {
        Allotted allotted = Objects.requireNonNull(beside.execute(status -> allot(district, lives)));
        List<Held> all = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            Echo.Again life = lives.get(i);
            all.addAll(life.echo()
                    .sound(life, allotted.ids().get(i), allotted.numbers().get(i)));
        }
        transaction.executeWithoutResult(status -> writer.write(Batch.of(district, all, null)));
        return all.size();
    }

    private record Allotted(List<List<MatterId>> ids, List<List<String>> numbers) {}

    private Allotted allot(DistrictCode district, List<Echo.Again> lives) {
        Map<String, Integer> wanted = new TreeMap<>();
        lives.forEach(
                life -> life.echo().patterns(life.by()).forEach(one -> wanted.merge(one.stem(), 1, Integer::sum)));
        Map<String, Long> next = new HashMap<>();
        wanted.forEach((stem, many) -> next.put(stem, store.reserveNumbers(district, stem, many)));
        List<List<MatterId>> ids = new ArrayList<>();
        List<List<String>> numbers = new ArrayList<>();
        for (Echo.Again life : lives) {
            ids.add(life.echo().openings(life.by()).stream().map(this::id).toList());
            numbers.add(life.echo().patterns(life.by()).stream()
                    .map(one -> one.number(next.merge(one.stem(), 1L, Long::sum) - 1))
                    .toList());
        }
        return new Allotted(ids, numbers);
    }

    private MatterId id(Instant at) {
        while (true) {
            try {
                return serials.id(at);
            } catch (Serials.UsedUp usedUp) {
                usedUp.reserve();
            }
        }
    }

    /** Makes the ledger's partitions of the months between two instants. */
    public void open(Instant from, Instant until) {
        YearMonth last = YearMonth.from(until.atZone(Zones.CHINA));
        for (YearMonth month = YearMonth.from(from.atZone(Zones.CHINA));
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            serials.open(month);
        }
    }
}
