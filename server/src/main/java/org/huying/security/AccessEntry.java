package org.huying.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;

/**
 * What was done to an identity, by whom and why. The reason is kept without the personal data that it may quote.
 *
 * @param matter for whose sake; empty where it was none
 */
public record AccessEntry(
        DistrictCode district,
        Instant at,
        Deed deed,
        AccountId account,
        PersonId person,
        RequesterId requester,
        String matter,
        String reason) {

    /** What can be done to an identity. */
    public enum Deed {
        LOOK,
        ERASE
    }

    public AccessEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    static AccessEntry look(Viewer viewer, RequesterId requester, MatterRef matter, String reason, Instant at) {
        return of(Deed.LOOK, viewer, requester, matter.matter(), reason, at);
    }

    static AccessEntry erasure(Viewer viewer, RequesterId requester, String matter, String reason, Instant at) {
        return of(Deed.ERASE, viewer, requester, matter, reason, at);
    }

    private static AccessEntry of(
            Deed deed, Viewer viewer, RequesterId requester, String matter, String reason, Instant at) {
        return new AccessEntry(
                viewer.district(),
                at,
                deed,
                viewer.account(),
                viewer.person(),
                requester,
                matter,
                Personal.mask(reason.strip()));
    }
}
