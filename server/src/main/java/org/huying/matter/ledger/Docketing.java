package org.huying.matter.ledger;

import java.util.Optional;
import org.huying.base.DistrictCode;
import org.springframework.stereotype.Component;

/** Opens dockets and writes what was decided with them. */
@Component
final class Docketing {

    private final LedgerStore store;
    private final Serials serials;
    private final LineBook lines;
    private final AppendStore writer;
    private final Digest digest;

    Docketing(LedgerStore store, Serials serials, LineBook lines, AppendStore writer, LedgerSettings settings) {
        this.store = store;
        this.serials = serials;
        this.lines = lines;
        this.writer = writer;
        this.digest = settings.digest();
    }

    JdbcDocket open(DistrictCode district) {
        return new JdbcDocket(district, store, serials, lines, digest);
    }

    /** In which nothing happens. */
    Trial trial(DistrictCode district) {
        return new Trial(district, store, lines);
    }

    LineBook lines() {
        return lines;
    }

    /** Within the transaction in which the docket was opened. */
    void write(JdbcDocket docket, Optional<Receipt> receipt) {
        writer.write(Batch.of(docket.district(), docket.held(), receipt.orElse(null)));
    }
}
