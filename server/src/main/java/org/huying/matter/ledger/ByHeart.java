package org.huying.matter.ledger;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.matter.Matter;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The short way of a command: decided on what the server knows of its matter and written in one statement that takes
 * hold only if the matter is still so. Whatever does not go that way, a refusal among it, is left to a transaction that
 * locks first.
 */
@Component
final class ByHeart {

    private static final int STRIPES = 1024;

    private final Docketing docketing;
    private final States states;
    private final Lately lately;
    private final Scribe scribe;
    private final List<ReentrantLock> stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

    ByHeart(Docketing docketing, States states, Lately lately, Scribe scribe) {
        this.docketing = docketing;
        this.states = states;
        this.lately = lately;
        this.scribe = scribe;
    }

    /** Thrown where a decision needs more than the short way can keep hold of. */
    private static final class TooFar extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooFar() {
            super("not by heart", null, false, false);
        }
    }

    /** What a command came to, and what it leaves behind. */
    record Decision<T>(T outcome, @Nullable Receipt receipt) {}

    /**
     * @param matter whose turn is taken by one command after the other, if it is one that is there
     * @param decide empty where the command must go the long way
     * @return empty where it did not happen
     */
    <T> Optional<T> tried(
            DistrictCode district, @Nullable MatterId matter, Function<JdbcDocket, Optional<Decision<T>>> decide) {
        if (matter == null) {
            return decided(district, decide);
        }
        ReentrantLock turn = stripes.get(Math.floorMod(Long.hashCode(matter.value()), STRIPES));
        turn.lock();
        try {
            return decided(district, decide);
        } finally {
            turn.unlock();
        }
    }

    private <T> Optional<T> decided(DistrictCode district, Function<JdbcDocket, Optional<Decision<T>>> decide) {
        try (Scribe.Visit visit = scribe.expect()) {
            return decided(district, decide, visit);
        }
    }

    private <T> Optional<T> decided(
            DistrictCode district, Function<JdbcDocket, Optional<Decision<T>>> decide, Scribe.Visit visit) {
        JdbcDocket docket = docketing.open(district, id -> List.of(taken(district, id)));
        Optional<Decision<T>> decision;
        try {
            decision = decide.apply(docket);
        } catch (TooFar | Serials.UsedUp longWay) {
            return Optional.empty();
        }
        if (decision.isEmpty() || !holds(docket)) {
            return Optional.empty();
        }
        Batch batch = Batch.of(district, docket.held(), decision.get().receipt());
        if (!batch.joined().isEmpty() || batch.moved().stream().anyMatch(Held::reworded)) {
            return Optional.empty();
        }
        return written(batch, visit) ? Optional.of(decision.get().outcome()) : Optional.empty();
    }

    /** Every matter that was looked at is written, so that its version holds what was decided about it. */
    private static boolean holds(JdbcDocket docket) {
        return docket.held().stream().allMatch(Held::changed);
    }

    /** A child is locked after its parent; that is for the long way. */
    private Held taken(DistrictCode district, MatterId id) {
        Lately.Known known = lately.find(district, id)
                .or(() -> states.known(district, id))
                .filter(found -> !found.matter().origin().child())
                .orElseThrow(TooFar::new);
        Matter matter = known.matter();
        return Held.found(matter, known.head());
    }

    private boolean written(Batch batch, Scribe.Visit visit) {
        try {
            scribe.write(batch, visit);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            batch.matters()
                    .forEach(held -> lately.forget(batch.district(), held.now().id()));
            return false;
        }
        lately.learn(batch.district(), batch.matters());
        return true;
    }
}
