package org.huying.matter.seal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.DistrictCode;
import org.huying.matter.MatterId;
import org.huying.security.AccessLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what has happened in a district since the last seal. Of several servers one seals at a time. */
@Component
public final class Sealer {

    static final int MOST = 20_000;

    private final SealStore store;
    private final SealKeys keys;
    private final LastSeal last;
    private final Function<DistrictCode, AccessLedger.Head> access;
    private final TransactionTemplate transaction;

    @Autowired
    Sealer(
            SealStore store,
            SealKeys keys,
            LastSeal last,
            AccessLedger access,
            PlatformTransactionManager transactions) {
        this(store, keys, last, access::head, transactions);
    }

    Sealer(
            SealStore store,
            SealKeys keys,
            LastSeal last,
            Function<DistrictCode, AccessLedger.Head> access,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.last = last;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals all that waits to be; how many events that were. */
    public int seal(DistrictCode district, Instant now) {
        int all = 0;
        Optional<SignedSeal> made = one(district, now);
        while (made.isPresent()) {
            Seal seal = made.get().seal();
            last.write(
                    district,
                    new LastSeal.Known(
                            seal.number(), HexFormat.of().formatHex(made.get().hash())));
            all += seal.count();
            made = seal.count() < MOST ? Optional.empty() : one(district, now);
        }
        return all;
    }

    /** The seal that covers an event, with all before it in its chain; nothing while it waits to be sealed. */
    public Optional<SignedSeal> covering(DistrictCode district, MatterId matter, int seq) {
        return store.covering(district, matter.value(), seq);
    }

    private Optional<SignedSeal> one(DistrictCode district, Instant now) {
        SealKeys.Signer signer = keys.signer();
        return Optional.ofNullable(transaction.execute(status -> inTransaction(district, now, signer)));
    }

    private @Nullable SignedSeal inTransaction(DistrictCode district, Instant now, SealKeys.Signer signer) {
        if (!store.lock(district)) {
            return null;
        }
        List<SealedEvent> events =
                store.take(district, MOST).stream().sorted(SealedEvent.ORDER).toList();
        Optional<SignedSeal> before = store.last(district);
        AccessLedger.Head looks = access.apply(district);
        boolean looked =
                before.map(seal -> seal.seal().accessSeq() != looks.seq()).orElse(looks.seq() > 0);
        if (events.isEmpty() && !looked) {
            return null;
        }
        Root root = new Root();
        events.forEach(root::add);
        Seal seal = new Seal(
                district,
                before.map(signed -> signed.seal().number() + 1).orElse(1L),
                now,
                root.count(),
                root.hash(),
                looks.seq(),
                looks.hash(),
                before.map(SignedSeal::hash).orElse(Seal.BEGINNING));
        SignedSeal signed = new SignedSeal(seal, seal.hash(), signer.fingerprint(), signer.sign(seal.hash()));
        store.add(signed, events);
        return signed;
    }
}
