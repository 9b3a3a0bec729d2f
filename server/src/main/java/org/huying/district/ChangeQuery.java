package org.huying.district;

import java.time.Instant;
import org.huying.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of the log to list, the newest first; what is absent does not restrict.
 *
 * @param about what they say something of
 * @param by who made them
 * @param from the first instant at which they were made
 * @param until the first instant that no longer belongs to it
 * @param after only of later editions
 * @param before the edition and number before which the page begins, as {@code 12.3}
 * @param size how many, at most 1,000
 */
public record ChangeQuery(
        @Nullable Subject about,
        @Nullable PersonId by,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer after,
        @Nullable Place before,
        int size) {

    private static final int LARGEST = 1_000;

    public ChangeQuery {
        size = Math.clamp(size, 1, LARGEST);
    }

    /** What a change can be about. */
    public enum Kind {
        UNIT,
        PERSON,
        PLACE,
        DUTY_LIST,
        ROSTER
    }

    /** One thing of the district, by its code. */
    public record Subject(Kind kind, String code) {}

    /** Where in the log something stands. */
    public record Place(int edition, int seq) {}

    /** All about one thing. */
    public static ChangeQuery about(Kind kind, String code, int size) {
        return new ChangeQuery(new Subject(kind, code), null, null, null, null, null, size);
    }

    /** All that was made since an edition. */
    public static ChangeQuery since(int edition) {
        return new ChangeQuery(null, null, null, null, edition, null, LARGEST);
    }

    public static ChangeQuery newest(int size) {
        return new ChangeQuery(null, null, null, null, null, null, size);
    }
}
