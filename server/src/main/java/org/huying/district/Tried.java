package org.huying.district;

import org.huying.base.Refusal;

/** What changes would do if they were made now. Nothing has been. */
public sealed interface Tried {

    /** They would be taken; the district before and after them. */
    record Taken(District before, District after) implements Tried {}

    /** A rule refuses them. */
    record Refused(Refusal refusal) implements Tried {}
}
