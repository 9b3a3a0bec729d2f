package org.huying.intake.web;

import java.io.Serializable;
import java.time.Instant;

/**
 * What the confirmation shows for as long as the visit lasts.
 *
 * @param due when an answer is to be expected at the latest, by the matter's own clock
 * @param provisional whether the holidays of that year are not published yet, so that it may become later
 * @param listed whether it stands on the list of an account
 */
public record Receipt(String matter, String number, String code, Instant due, boolean provisional, boolean listed)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Says nothing: codes do not belong in logs. */
    @Override
    public String toString() {
        return "Receipt[hidden]";
    }
}
