package org.huying.matter.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.matter.ledger.FollowerStore;
import org.huying.security.AccessLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what has happened in a district since the last seal. Of several servers one seals at a time. */
@Component
public final class Sealer {

    /** By which it is known how far sealing has come. */
    public static final String FOLLOWER = "seal";

    static final int MOST = 20_000;

    private final SealStore store;
    private final FollowerStore followers;
    private final SealKeys keys;
    private final LastSeal last;
    private final Function<DistrictCode, AccessLedger.Head> access;
    private final TransactionTemplate transaction;

    @Autowired
    Sealer(
            SealStore store,
            FollowerStore followers,
            SealKeys keys,
            LastSeal last,
            AccessLedger access,
            PlatformTransactionManager transactions) {
        this(store, followers, keys, last, access::head, transactions);
    }

    Sealer(
            SealStore store,
            FollowerStore followers,
            SealKeys keys,
            LastSeal last,
            Function<DistrictCode, AccessLedger.Head> access,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.followers = followers;
        this.keys = keys;
        this.last = last;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Seals all that waits to be; how many events that were. Where the machine's clock has gone back, a seal has the
     * instant of the one before it: sealing goes on, and the instants of seals never decrease.
     *
     * @throws SealsMissing if the last seal outside the database is not in it; going on would hide what was taken away
     */
    public int seal(DistrictCode district, Instant now) {
        int all = 0;
        int sealed;
        do {
            sealed = turn(district, now);
            all += sealed;
        } while (sealed >= MOST);
        return all;
    }

    /** The seal that covers an event, with all before it in its chain; nothing while it waits to be sealed. */
    public Optional<SignedSeal> covering(DistrictCode district, MatterId matter, int seq) {
        return store.covering(district, matter.value(), seq);
    }

    private record Turn(
            @Nullable SignedSeal before, @Nullable SignedSeal made) {}

    private int turn(DistrictCode district, Instant now) {
        SealKeys.Signer signer = keys.signer();
        Turn turn = transaction.execute(status -> inTransaction(district, now, signer));
        SignedSeal made = turn == null ? null : turn.made();
        if (made != null) {
            last.write(district, LastSeal.Known.of(made));
            return made.seal().count();
        }
        if (turn != null && turn.before() != null) {
            keepOutside(district, turn.before());
        }
        return 0;
    }

    /** A server that died between the commit and the writing of the file left the file one behind. */
    private void keepOutside(DistrictCode district, SignedSeal newest) {
        LastSeal.Known known = LastSeal.Known.of(newest);
        boolean behind = last.find(district)
                .filter(outside -> outside.number() >= known.number())
                .isEmpty();
        if (behind && keys.knows(newest.key(), newest.seal().hash(), newest.signature())) {
            last.write(district, known);
        }
    }

    private @Nullable Turn inTransaction(DistrictCode district, Instant now, SealKeys.Signer signer) {
        if (!store.lock(district)) {
            return null;
        }
        requireLastOutside(district);
        Optional<SignedSeal> before = store.last(district);
        FollowerStore.Stretch stretch = followers.stretch(district, followers.mark(district, FOLLOWER), MOST);
        List<SealedEvent> events =
                store.list(district, stretch).stream().sorted(SealedEvent.ORDER).toList();
        AccessLedger.Head looks = access.apply(district);
        boolean looked =
                before.map(seal -> seal.seal().accessSeq() != looks.seq()).orElse(looks.seq() > 0);
        if (events.isEmpty() && !looked) {
            return new Turn(before.orElse(null), null);
        }
        Under under = Under.of(events, signer.marks());
        Seal seal = new Seal(
                district,
                before.map(signed -> signed.seal().number() + 1).orElse(1L),
                before.map(signed -> signed.seal().at())
                        .filter(at -> at.isAfter(now))
                        .orElse(now),
                events.size(),
                root(events, under),
                looks.seq(),
                looks.hash(),
                before.map(SignedSeal::hash).orElse(Seal.BEGINNING));
        SignedSeal signed = new SignedSeal(seal, seal.hash(), signer.fingerprint(), signer.sign(seal.hash()));
        store.add(signed, under);
        if (!events.isEmpty()) {
            followers.move(district, FOLLOWER, stretch.until(), now);
        }
        return new Turn(before.orElse(null), signed);
    }

    private void requireLastOutside(DistrictCode district) {
        last.find(district).ifPresent(known -> {
            if (store.hash(district, known.number())
                    .filter(hash -> known.is(known.number(), hash))
                    .isEmpty()) {
                throw new SealsMissing(known);
            }
        });
    }

    private static byte[] root(List<SealedEvent> events, Under under) {
        Root root = new Root();
        events.forEach(event -> root.add(event.matter(), event.seq(), event.hash(), 0));
        return root.hash(under);
    }
}
