package org.huying.security;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.base.DistrictCode;
import org.huying.security.keys.MasterKey;
import org.huying.security.keys.MasterKeyFile;
import org.huying.security.keys.MasterKeyFile.BadKey;
import org.springframework.transaction.support.TransactionOperations;

/** The master key of each district's vault, held against what the database was wrapped with before it is used. */
final class Keyring {

    private final MasterKeyFile file;
    private final VaultStore store;
    private final TransactionOperations transaction;
    private final SecureRandom random;
    private final Map<DistrictCode, MasterKey> opened = new ConcurrentHashMap<>();

    Keyring(MasterKeyFile file, VaultStore store, TransactionOperations transaction, SecureRandom random) {
        this.file = file;
        this.store = store;
        this.transaction = transaction;
        this.random = random;
    }

    MasterKey of(DistrictCode district) {
        MasterKey key = opened.get(district);
        if (key == null) {
            throw new IllegalStateException("the vault of district " + district + " has not been opened");
        }
        return key;
    }

    /** @throws BadKey if identities lie in the database that the key in the file cannot open */
    void open(DistrictCode district, Instant at) {
        opened.put(district, transaction.execute(status -> matching(district, at)));
    }

    private MasterKey matching(DistrictCode district, Instant at) {
        store.lockMasterKey();
        Optional<String> expected = store.findFingerprint(district);
        Optional<MasterKey> found = file.find();
        if (expected.isEmpty()) {
            MasterKey key = found.orElseGet(() -> file.create(random));
            store.addFingerprint(district, key.fingerprint(), at);
            return key;
        }
        MasterKey key = found.orElseThrow(() -> missing(district));
        if (!key.fingerprint().equals(expected.get())) {
            throw wrong(district, key.fingerprint(), expected.get());
        }
        return key;
    }

    private BadKey missing(DistrictCode district) {
        return new BadKey("the database holds identities of district " + district + ", but their master key "
                + file.path() + " is missing: put the file back from its backup (huying.keys names the folder)");
    }

    private BadKey wrong(DistrictCode district, String found, String expected) {
        return new BadKey("the master key " + file.path() + " (fingerprint " + found + ") is not the one that wraps the"
                + " identities of district " + district + " (fingerprint " + expected
                + "): put the right file back from its backup");
    }
}
