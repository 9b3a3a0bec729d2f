package org.huying.matter.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.line.Line;
import org.huying.matter.MatterId;
import org.springframework.stereotype.Component;

/**
 * The ids and numbers of new matters. A server reserves them in blocks, outside the transactions that use them, so that
 * nobody waits for another's commit; what a stopped server had left over stays a gap.
 */
@Component
public final class Serials {

    /** The step of the sequence in the database. */
    static final int IDS = 64;

    static final int NUMBERS = 20;

    /** Thrown inside a transaction that finds a block used up: it is rolled back, the block reserved, and tried again. */
    static final class UsedUp extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Runnable reserve;

        UsedUp(Runnable reserve) {
            super("a block of serials is used up", null, false, false);
            this.reserve = reserve;
        }

        void reserve() {
            reserve.run();
        }
    }

    private record Kind(DistrictCode district, String stem) {}

    private final SerialStore store;
    private final Block ids = new Block();
    private final Map<Kind, Block> numbers = new ConcurrentHashMap<>();
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    Serials(SerialStore store) {
        this.store = store;
    }

    /** @throws UsedUp if a block must be reserved first */
    MatterId id(Instant at) {
        YearMonth month = YearMonth.from(at.atZone(Zones.CHINA));
        if (!months.contains(month)) {
            throw new UsedUp(() -> open(month));
        }
        long serial = ids.next().orElseThrow(() -> new UsedUp(() -> ids.refill(store.reserveIds(), IDS)));
        return MatterId.of(at, serial);
    }

    /** @throws UsedUp if a block must be reserved first */
    String number(DistrictCode district, Line line, Instant at) {
        NumberPattern pattern = NumberPattern.of(line.number(), at);
        Block block = numbers.computeIfAbsent(new Kind(district, pattern.stem()), kind -> new Block());
        return pattern.number(block.next()
                .orElseThrow(() -> new UsedUp(() ->
                        block.refill(store.reserveNumbers(district, pattern.stem(), NUMBERS), NUMBERS))));
    }

    /** Makes the partition of a month, for matters that will be opened in it. */
    public void open(YearMonth month) {
        store.openMonth(month.getYear() * 100 + month.getMonthValue());
        months.add(month);
    }

    /** Forgets the blocks of days gone by. */
    public void forgetNumbers() {
        numbers.clear();
    }

    private static final class Block {

        private long next;
        private long end;

        synchronized OptionalLong next() {
            return next < end ? OptionalLong.of(next++) : OptionalLong.empty();
        }

        /** Whoever comes second to refill loses a block; it stays a gap. */
        synchronized void refill(long first, int many) {
            next = first;
            end = first + many;
        }
    }
}
