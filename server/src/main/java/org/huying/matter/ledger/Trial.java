package org.huying.matter.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.base.DistrictCode;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Docket;
import org.jspecify.annotations.Nullable;

/**
 * A docket in which a command is only tried: it reads without locking, keeps what would happen in memory, takes no number
 * and no id that anybody else could get, and writes nothing.
 */
final class Trial implements Docket {

    private static final String NUMBER = "-";

    private final DistrictCode district;
    private final States states;
    private final LineBook lines;
    private final Map<MatterId, Optional<Matter>> read = new HashMap<>();
    private long serial;

    Trial(DistrictCode district, States states, LineBook lines) {
        this.district = district;
        this.states = states;
        this.lines = lines;
    }

    @Override
    public Optional<Matter> lock(MatterId id) {
        return read.computeIfAbsent(id, one -> states.find(district, one));
    }

    @Override
    public Optional<MatterId> parentOf(MatterId id) {
        return lock(id).map(Matter::origin)
                .filter(Origin::child)
                .map(origin -> Objects.requireNonNull(origin.opener()).id());
    }

    @Override
    public MatterId newId(Instant at) {
        return MatterId.of(at, ++serial);
    }

    @Override
    public String newNumber(Line line, Instant at) {
        return NUMBER;
    }

    @Override
    public void append(@Nullable Matter before, Matter after, List<Recorded> events) {
        // what would be written is forgotten
    }

    @Override
    public Line line(LineId line, int edition) {
        return lines.edition(district, line, edition);
    }

    @Override
    public Line current(LineId line) {
        return lines.current(district, line);
    }
}
