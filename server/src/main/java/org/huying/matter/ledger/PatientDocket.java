package org.huying.matter.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Docket;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A docket that reserves serials beside its transaction when a block is used up, instead of beginning again: too much
 * was decided in it already.
 */
final class PatientDocket implements Docket {

    private final JdbcDocket docket;
    private final TransactionTemplate beside;

    /** @param beside runs in a transaction of its own, whatever transaction is open */
    PatientDocket(JdbcDocket docket, TransactionTemplate beside) {
        this.docket = docket;
        this.beside = beside;
    }

    @Override
    public Optional<Matter> lock(MatterId id) {
        return docket.lock(id);
    }

    @Override
    public Optional<MatterId> parentOf(MatterId id) {
        return docket.parentOf(id);
    }

    @Override
    public MatterId newId(Instant at) {
        return reserving(() -> docket.newId(at));
    }

    @Override
    public String newNumber(Line line, Instant at) {
        return reserving(() -> docket.newNumber(line, at));
    }

    @Override
    public void append(@Nullable Matter before, Matter after, List<Recorded> events) {
        docket.append(before, after, events);
    }

    @Override
    public Line line(LineId line, int edition) {
        return docket.line(line, edition);
    }

    @Override
    public Line current(LineId line) {
        return docket.current(line);
    }

    private <T> T reserving(Supplier<T> serial) {
        while (true) {
            try {
                return serial.get();
            } catch (Serials.UsedUp usedUp) {
                beside.executeWithoutResult(status -> usedUp.reserve());
            }
        }
    }
}
