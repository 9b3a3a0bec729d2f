package org.huying.matter.lines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.line.Line;
import org.huying.line.LineId;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.huying.matter.Origin;
import org.huying.matter.event.Recorded;
import org.huying.matter.procedure.Docket;
import org.jspecify.annotations.Nullable;

/** Matters in plain memory. Every state that it is given is the fold of the ledger that it keeps. */
final class PaperDocket implements Docket {

    private final Map<LineId, Line> lines;
    private final Map<MatterId, Matter> matters = new HashMap<>();
    private final Map<MatterId, List<Recorded>> ledgers = new HashMap<>();
    private int serial;

    PaperDocket(Map<LineId, Line> lines) {
        this.lines = Map.copyOf(lines);
    }

    Matter matter(MatterId id) {
        return lock(id).orElseThrow();
    }

    List<Recorded> ledger(MatterId id) {
        return List.copyOf(ledgers.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<Matter> lock(MatterId id) {
        return Optional.ofNullable(matters.get(id));
    }

    @Override
    public Optional<MatterId> parentOf(MatterId id) {
        return lock(id).filter(matter -> matter.origin().child())
                .map(Matter::origin)
                .map(Origin::opener)
                .map(Origin.Opener::id);
    }

    @Override
    public MatterId newId(Instant at) {
        return MatterId.of(at, ++serial);
    }

    @Override
    public String newNumber(Line line, Instant at) {
        return line.id() + "-" + serial;
    }

    @Override
    public void append(@Nullable Matter before, Matter after, List<Recorded> events) {
        List<Recorded> ledger = new ArrayList<>(ledger(after.id()));
        ledger.addAll(events);
        Matter folded = Matter.fold(ledger).orElseThrow();
        if (!folded.equals(after)) {
            throw new AssertionError("law 3: the state of " + after.id() + " is not the fold of its ledger");
        }
        ledgers.put(after.id(), ledger);
        matters.put(after.id(), after);
    }

    @Override
    public Line line(LineId line, int edition) {
        return current(line);
    }

    @Override
    public Line current(LineId line) {
        return Optional.ofNullable(lines.get(line)).orElseThrow();
    }
}
