package org.huying.security;

import java.time.Instant;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What lets a person sign in. It gives no right by itself: rights come from the posts held on the day.
 *
 * @param stamp counts changes of password and locks; whatever was issued under an older stamp has ended
 * @param temporary whether its password was made by an administrator for one sign-in
 */
public record Account(
        DistrictCode district,
        AccountId id,
        PersonId person,
        int stamp,
        @Nullable Instant lockedAt,
        boolean temporary) {

    public boolean locked() {
        return lockedAt != null;
    }
}
