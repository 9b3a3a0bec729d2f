package org.huying.matter.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.springframework.stereotype.Component;

/** Opens dockets and writes what was decided with them. */
@Component
final class Docketing {

    private final States states;
    private final Serials serials;
    private final LineBook lines;
    private final AppendStore writer;
    private final Digest digest;

    Docketing(States states, Serials serials, LineBook lines, AppendStore writer, LedgerSettings settings) {
        this.states = states;
        this.serials = serials;
        this.lines = lines;
        this.writer = writer;
        this.digest = settings.digest();
    }

    JdbcDocket open(DistrictCode district) {
        return open(district, id -> states.lock(district, id));
    }

    /** @param taking takes hold of a matter otherwise than by locking it */
    JdbcDocket open(DistrictCode district, Function<MatterId, List<Held>> taking) {
        return new JdbcDocket(district, taking, serials, lines, digest);
    }

    /** In which nothing happens. */
    Trial trial(DistrictCode district) {
        return new Trial(district, states, lines);
    }

    LineBook lines() {
        return lines;
    }

    /** Within the transaction in which the docket was opened. */
    void write(JdbcDocket docket, Optional<Receipt> receipt) {
        writer.write(Batch.of(docket.district(), docket.held(), receipt.orElse(null)));
    }
}
