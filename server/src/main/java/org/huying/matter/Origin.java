package org.huying.matter;

import java.time.Instant;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.jspecify.annotations.Nullable;

/**
 * Where a matter comes from. It never changes.
 *
 * @param channel how it was heard: {@code phone}, {@code web}, {@code grid}, {@code import}, {@code line} …
 * @param filedBy who filed; a resident without an account is {@code requester}
 * @param filer the unit of who filed, if any
 * @param opener the matter that opened this one, if any
 */
public record Origin(
        DistrictCode district,
        MatterId id,
        String number,
        LineId line,
        String channel,
        PersonId filedBy,
        @Nullable UnitCode filer,
        Instant filedAt,
        @Nullable Opener opener) {

    /**
     * The matter that opened this one.
     *
     * @param holder the unit that held it then
     */
    public record Opener(MatterId id, Tie tie, String rule, UnitCode holder) {}

    /** How an opened matter hangs on its opener. */
    public enum Tie {
        /** The opener may wait for it. */
        CHILD,
        /** It goes on by itself. */
        FOLLOW_ON,
        /** Divided off, in the same line. */
        SPLIT
    }

    public boolean child() {
        return opener != null && opener.tie() == Tie.CHILD;
    }
}
