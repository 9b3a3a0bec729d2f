package org.huying.matter.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.base.DistrictCode;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.matter.seal.LastSeal;
import org.huying.matter.seal.LastVerified;
import org.huying.matter.seal.Seal;
import org.huying.matter.seal.SealKeys;
import org.huying.security.AccessLedger;
import org.huying.security.KeptBesides;
import org.huying.security.RequesterId;
import org.huying.security.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies a district's ledger, as of one moment and while others go on working: every chain, the current rows, what was
 * sealed, the seals themselves, the last seal outside the database, the access ledger, the vault, and the laws.
 */
@Component
public final class Verification {

    private static final int AT_ONCE = 1_000;

    private final VerifyStore store;
    private final SealKeys keys;
    private final LastSeal lastSeal;
    private final LastVerified lastVerified;
    private final Function<DistrictCode, District> districts;
    private final Function<DistrictCode, AccessLedger.Verdict> access;
    private final Function<DistrictCode, Stream<RequesterId>> identities;
    private final TransactionTemplate snapshot;
    private final int size;

    @Autowired
    Verification(
            VerifyStore store,
            SealKeys keys,
            LastSeal lastSeal,
            LastVerified lastVerified,
            Districts districts,
            AccessLedger access,
            Vault vault,
            List<KeptBesides> others,
            PlatformTransactionManager transactions) {
        this(
                store,
                keys,
                lastSeal,
                lastVerified,
                districts::current,
                access::verify,
                district -> forMatters(vault, others, district),
                transactions,
                AT_ONCE);
    }

    Verification(
            VerifyStore store,
            SealKeys keys,
            LastSeal lastSeal,
            LastVerified lastVerified,
            Function<DistrictCode, District> districts,
            Function<DistrictCode, AccessLedger.Verdict> access,
            Function<DistrictCode, Stream<RequesterId>> identities,
            PlatformTransactionManager transactions,
            int size) {
        this.store = store;
        this.keys = keys;
        this.lastSeal = lastSeal;
        this.lastVerified = lastVerified;
        this.districts = districts;
        this.access = access;
        this.identities = identities;
        this.size = size;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Those who are in the vault for the sake of a matter alone. */
    private static Stream<RequesterId> forMatters(Vault vault, List<KeptBesides> others, DistrictCode district) {
        Set<RequesterId> besides = new HashSet<>();
        others.forEach(other -> besides.addAll(other.listKept(district)));
        return vault.kept(district).filter(requester -> !besides.contains(requester));
    }

    /** Reads everything. */
    public Report verify(DistrictCode district) {
        return verify(district, Extent.WHOLE);
    }

    /**
     * Reads so much. Within a transaction of the caller it reads what that transaction sees, and remembers nothing;
     * else it remembers, if everything is intact, up to which seal.
     */
    public Report verify(DistrictCode district, Extent extent) {
        District picture = districts.apply(district);
        Optional<LastSeal.Known> outside = lastSeal.find(district);
        Optional<LastSeal.Known> verified = lastVerified.find(district);
        Report report = snapshot.execute(status -> {
            Optional<LastSeal.Known> since =
                    verified.filter(known -> extent == Extent.SINCE_LAST).filter(known -> store.has(district, known));
            Readers readers = new Readers(store, snapshot, status.isNewTransaction());
            Examination reading = new Examination(store, district, readers);
            reading.read(
                    since.map(LastSeal.Known::number).orElse(0L),
                    size,
                    extent == Extent.CHAINS ? null : new StoredLaws(picture),
                    keys);
            outside.ifPresent(reading::anchor);
            verified.ifPresent(reading::anchor);
            Optional<StoredSeal> last = store.before(district, Long.MAX_VALUE);
            accessLedger(district, last.map(seal -> seal.signed().seal()), reading.findings());
            if (extent == Extent.WHOLE) {
                vault(district, reading.findings());
            }
            Report made = report(district, since, reading, outside.isPresent() || verified.isPresent());
            if (made.intact() && extent != Extent.CHAINS && status.isNewTransaction()) {
                last.ifPresent(seal -> lastVerified.write(district, seal.known()));
            }
            return made;
        });
        return Objects.requireNonNull(report);
    }

    private static Report report(
            DistrictCode district, Optional<LastSeal.Known> since, Examination reading, boolean anchored) {
        return new Report(
                district,
                since.map(LastSeal.Known::number).orElse(0L),
                reading.matters(),
                reading.events(),
                reading.seals(),
                reading.unsealed(),
                anchored,
                reading.findings().all());
    }

    private void vault(DistrictCode district, Findings findings) {
        try (Stream<RequesterId> kept = identities.apply(district);
                Stream<String> named = store.requesters(district)) {
            new IdentityCheck(findings).walk(kept, named);
        }
    }

    private void accessLedger(DistrictCode district, Optional<Seal> last, Findings findings) {
        switch (access.apply(district)) {
            case AccessLedger.Verdict.Broken broken ->
                findings.add(Finding.general(
                        "access",
                        "访问台账第 " + broken.seq() + " 条：" + broken.why().zh(),
                        "access ledger, record " + broken.seq() + ": "
                                + broken.why().en()));
            case AccessLedger.Verdict.Intact intact ->
                last.filter(seal -> !agrees(seal, intact.head()))
                        .ifPresent(seal -> findings.add(Finding.general(
                                "access",
                                "访问台账与封签 " + seal.number() + " 不符",
                                "the access ledger is not what seal " + seal.number() + " sealed")));
        }
    }

    /** It may have grown since it was sealed, but not shrunk, and not ended otherwise. */
    private static boolean agrees(Seal seal, AccessLedger.Head head) {
        return head.seq() > seal.accessSeq()
                || (head.seq() == seal.accessSeq() && head.hash().equals(seal.accessHash()));
    }
}
