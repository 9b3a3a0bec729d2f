package org.huying.security.web;

import java.io.Serializable;
import org.huying.base.DistrictCode;
import org.huying.security.Account;
import org.huying.security.AccountId;

/**
 * All that a session keeps: which account signed in, and under which stamp. Rights are looked up with each request, so
 * that a post that ends, a lock or a changed password tells at once.
 */
record SignedIn(String district, String account, int stamp) implements Serializable {

    static SignedIn as(Account account) {
        return new SignedIn(account.district().value(), account.id().value(), account.stamp());
    }

    DistrictCode districtCode() {
        return new DistrictCode(district);
    }

    AccountId accountId() {
        return new AccountId(account);
    }
}
