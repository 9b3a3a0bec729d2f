package org.huying.security;

import java.time.Instant;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.security.sign.Passwords;
import org.springframework.stereotype.Service;

/**
 * The accounts of the demo district: each person signs in with their own id. They share one password, so they share one
 * encoded hash with one salt: Argon2id runs once at a start and not once for each of them. That is for the demo alone;
 * an account made by hand has its own salt, and a demo account whose password somebody has changed is left in peace.
 */
@Service
public final class DemoAccounts {

    private final AccountStore store;
    private final Passwords passwords;

    DemoAccounts(AccountStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** Makes the accounts, or gives them this password; with the same password as before it changes nothing. */
    public void load(DistrictCode district, String password, List<PersonId> persons, Instant at) {
        String encoded = store.findDemoPassword(district)
                .filter(current -> passwords.matches(password, current))
                .orElseGet(() -> passwords.encode(password));
        store.putDemo(district, persons, encoded, at);
    }
}
