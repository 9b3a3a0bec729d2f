package org.huying.matter.clockwork;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.huying.base.DistrictCode;
import org.huying.base.Zones;
import org.huying.matter.ledger.Receipts;
import org.huying.matter.ledger.Serials;
import org.huying.security.Repeats;
import org.springframework.stereotype.Component;

/** Makes the ledger's partitions ahead and throws away what need not be kept. */
@Component
final class Housekeeping {

    /** Law 10. */
    private static final Duration RECEIPTS_KEPT = Duration.ofDays(90);

    private static final int MONTHS_AHEAD = 3;

    private final Serials serials;
    private final Receipts receipts;
    private final Repeats repeats;

    Housekeeping(Serials serials, Receipts receipts, Repeats repeats) {
        this.serials = serials;
        this.receipts = receipts;
        this.repeats = repeats;
    }

    void work(DistrictCode district, Instant now) {
        YearMonth month = YearMonth.from(now.atZone(Zones.CHINA));
        for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
            serials.open(month.plusMonths(ahead));
        }
        serials.forgetNumbers();
        receipts.purge(district, now.minus(RECEIPTS_KEPT));
        repeats.purge(district, now.minus(RECEIPTS_KEPT));
    }
}
