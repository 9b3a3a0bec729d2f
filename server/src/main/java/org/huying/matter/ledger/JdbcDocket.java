package org.huying.matter.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * The docket of one command. Matters are taken hold of as they are needed; nothing is written before the end, and then
 * all of it in one statement.
 */
final class JdbcDocket implements Docket {

    private final DistrictCode district;
    private final Function<MatterId, List<Held>> taking;
    private final Serials serials;
    private final LineBook lines;
    private final Digest digest;
    private final Map<MatterId, Held> held = new LinkedHashMap<>();

    /** @param taking takes hold of a matter and, before it, of its parent, if it is a child */
    JdbcDocket(
            DistrictCode district,
            Function<MatterId, List<Held>> taking,
            Serials serials,
            LineBook lines,
            Digest digest) {
        this.district = district;
        this.taking = taking;
        this.serials = serials;
        this.lines = lines;
        this.digest = digest;
    }

    /** Matters that were locked before, such as those whose timers are due. */
    void take(List<Held> locked) {
        locked.forEach(one -> held.putIfAbsent(one.now().id(), one));
    }

    @Override
    public Optional<Matter> lock(MatterId id) {
        if (!held.containsKey(id)) {
            take(taking.apply(id));
        }
        return Optional.ofNullable(held.get(id)).map(Held::now);
    }

    @Override
    public Optional<MatterId> parentOf(MatterId id) {
        return lock(id).map(Matter::origin)
                .filter(Origin::child)
                .map(Origin::opener)
                .map(Origin.Opener::id);
    }

    @Override
    public MatterId newId(Instant at) {
        return serials.id(at);
    }

    @Override
    public String newNumber(Line line, Instant at) {
        return serials.number(district, line, at);
    }

    @Override
    public void append(@Nullable Matter before, Matter after, List<Recorded> events) {
        held.computeIfAbsent(after.id(), id -> Held.opening()).append(district, after, events, digest);
    }

    @Override
    public Line line(LineId line, int edition) {
        return lines.edition(district, line, edition);
    }

    @Override
    public Line current(LineId line) {
        return lines.current(district, line);
    }

    /** The matter as it was found, if it was there. */
    Optional<Matter> found(MatterId id) {
        return Optional.ofNullable(held.get(id)).map(Held::found);
    }

    DistrictCode district() {
        return district;
    }

    Collection<Held> held() {
        return held.values();
    }
}
