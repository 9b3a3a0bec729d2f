package org.huying.district;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.huying.base.DistrictCode;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The pictures in memory, one for each district. A picture that a transaction makes is seen by that transaction alone
 * until it commits: an edition that is rolled back must not stand in for another with the same number.
 */
final class Pictures {

    private final Map<DistrictCode, District> committed = new ConcurrentHashMap<>();

    /** The picture of that edition, read only if it is not here. */
    District of(DistrictCode code, int edition, IntFunction<District> read) {
        District known = committed.get(code);
        if (known != null && known.edition() == edition) {
            return known;
        }
        return remember(read.apply(edition));
    }

    /** What the running transaction has made of the district, if anything. */
    Optional<District> madeHere(DistrictCode code) {
        return Optional.ofNullable(madeHere().get(code));
    }

    /** Must be called inside a transaction. */
    void made(District district) {
        Map<DistrictCode, District> made = madeHere();
        if (made.isEmpty()) {
            made = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, made);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(made));
        }
        made.put(district.code(), district);
    }

    private District remember(District district) {
        return committed.merge(
                district.code(), district, (known, read) -> known.edition() > read.edition() ? known : read);
    }

    @SuppressWarnings("unchecked")
    private Map<DistrictCode, District> madeHere() {
        Object made = TransactionSynchronizationManager.getResource(this);
        return made == null ? Map.of() : (Map<DistrictCode, District>) made;
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final Map<DistrictCode, District> made;

        AtTheEnd(Map<DistrictCode, District> made) {
            this.made = made;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(Pictures.this);
            if (status == STATUS_COMMITTED) {
                made.values().forEach(Pictures.this::remember);
            }
        }
    }
}
