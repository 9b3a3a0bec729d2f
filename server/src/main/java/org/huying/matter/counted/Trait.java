package org.huying.matter.counted;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be true of a matter, as its tallied facts say; definitions of indicators are put together of these. */
public enum Trait {
    /** 在办 */
    OPEN,
    /** 超期在办: open and due, and not standing still. */
    OVERDUE,
    PAUSED,
    CLOSED,
    /** 办结: checked or unchecked. */
    DONE,
    /** 撤回、并案、作废 */
    DROPPED,
    CHECKED,
    UNCHECKED,
    WITHDRAWN,
    MERGED,
    VOID,
    /** 按期: closed before the whole of it was due. */
    ON_TIME,
    /** Whoever asked has judged it. */
    JUDGED,
    RESOLVED,
    SATISFIED,
    /** 退单 */
    RETURNED,
    /** 返工 */
    REWORKED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Trait> find(String word) {
        return Arrays.stream(values())
                .filter(trait -> trait.word().equals(word))
                .findFirst();
    }
}
