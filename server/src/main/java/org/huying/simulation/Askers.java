package org.huying.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.base.DistrictCode;
import org.huying.security.Identity;
import org.huying.security.Vault;

/** Residents who ask in the lives that are written again; most of them ask more than once. */
final class Askers {

    private static final double NEW = 0.03;

    private final Vault vault;
    private final DistrictCode district;
    private final AtomicInteger last;
    private final List<String> settled = new ArrayList<>();

    /** @param first the number of the first of them; those below it are other residents */
    Askers(Vault vault, DistrictCode district, int first) {
        this.vault = vault;
        this.district = district;
        this.last = new AtomicInteger(first);
    }

    /** Whoever asks in one transaction: those of earlier ones and some who are new. */
    Party party(int lives) {
        synchronized (settled) {
            return new Party(List.copyOf(settled.subList(Math.max(0, settled.size() - 20 * lives), settled.size())));
        }
    }

    /** Those who ask in one transaction. */
    final class Party {

        private final List<String> before;
        private final List<String> fresh = new ArrayList<>();

        Party(List<String> before) {
            this.before = before;
        }

        String next(Draw draw, Instant at) {
            int known = before.size() + fresh.size();
            if (known == 0 || draw.happens(NEW)) {
                int number = last.incrementAndGet();
                Identity identity = new Identity("演示居民" + number, "199%08d".formatted(number), null);
                fresh.add(vault.store(district, identity, at).value());
                return fresh.getLast();
            }
            int one = draw.below(known);
            return one < before.size() ? before.get(one) : fresh.get(one - before.size());
        }

        /** Once the transaction is durable. */
        void settle() {
            synchronized (settled) {
                settled.addAll(fresh);
            }
        }
    }
}
