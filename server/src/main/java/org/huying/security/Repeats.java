package org.huying.security;

import java.time.Instant;
import java.util.function.Supplier;
import org.huying.base.DistrictCode;
import org.huying.base.Refused;
import org.huying.platform.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What commands on accounts, tokens and identities made, by idempotency key: sent again they make nothing more (law 10).
 * The receipt is written in the transaction of its command, or not at all.
 */
@Service
public final class Repeats {

    private final RepeatStore store;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Repeats(RepeatStore store, Vault vault, PlatformTransactionManager transactions) {
        this.store = store;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What came of a command.
     *
     * @param made the id of what was made; empty where nothing was
     * @param repeated whether that was before
     */
    public record Done(String made, boolean repeated) {}

    /**
     * Carries a command out unless it was under the same key.
     *
     * @param key without one the command is carried out each time
     * @param command all that it consists of; kept as a keyed hash, since there may be a password in it
     * @throws Refused where the key came with another command
     */
    public Done once(Viewer by, @Nullable String key, String command, Instant at, Supplier<String> work) {
        if (key == null) {
            return new Done(work.get(), false);
        }
        String hash = vault.fingerprint(by.district(), "command|" + command);
        return transaction.execute(status -> {
            if (!store.begin(by.district(), by.account(), key, hash, at)) {
                return repeated(by, key, hash);
            }
            String made = work.get();
            store.made(by.district(), by.account(), key, made);
            return new Done(made, false);
        });
    }

    /** A secret that the same command under the same key yields again, and nobody can draw who has not sent it. */
    byte[] secret(Viewer by, String key, String id) {
        return vault.derived(by.district(), "secret|" + by.account() + "|" + id + "|" + key);
    }

    /** Throws away what need not be kept any more. */
    public void purge(DistrictCode district, Instant before) {
        store.purge(district, before);
    }

    private Done repeated(Viewer by, String key, String hash) {
        RepeatStore.Receipt receipt =
                store.find(by.district(), by.account(), key).orElseThrow();
        if (!receipt.command().equals(hash)) {
            throw new Refused(IdempotencyKey.reused(key));
        }
        return new Done(receipt.made(), true);
    }
}
