package org.huying.security;

import java.util.List;

/**
 * By what a whole phone number is found.
 *
 * @param hash the keyed hash of the number, as it is kept for texts in which it stands
 * @param requesters whose number it is
 */
public record PhoneFinding(String hash, List<RequesterId> requesters) {

    public PhoneFinding {
        requesters = List.copyOf(requesters);
    }
}
