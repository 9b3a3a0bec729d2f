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
    REWORKED,
    /** 立案: it has left the phase of intake for a later one. */
    REGISTERED,
    /** It left a stage of intake after that was due. */
    REGISTERED_LATE,
    /** 派遣、签收: it has left the phase of assigning for a later one. */
    ASSIGNED,
    ASSIGNED_LATE,
    /** 处置: it has left the phase of handling for a later one. */
    HANDLED,
    HANDLED_LATE,
    /** 核查: it has left the phase of checking for a later one. */
    VERIFIED,
    VERIFIED_LATE,
    /** 答复: it has left the phase of answering. */
    ANSWERED,
    ANSWERED_LATE,
    /** 抽查: another person looked at what had been closed unchecked. */
    SAMPLED,
    /** What was sampled was found in order. */
    SAMPLE_PASSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Trait> find(String word) {
        return Arrays.stream(values())
                .filter(trait -> trait.word().equals(word))
                .findFirst();
    }
}
