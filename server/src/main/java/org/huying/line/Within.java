package org.huying.line;

import org.huying.calendar.Limit;
import org.jspecify.annotations.Nullable;

/** How long a stage or a whole matter may take. */
public sealed interface Within {

    /** As it is written in lines: {@code category else 5 working-days}. */
    default String text() {
        return switch (this) {
            case Fixed fixed -> fixed.limit().text();
            case ByCategory by -> "category" + otherwise(by.otherwise());
            case Given given -> "given" + otherwise(given.otherwise());
            case Rest rest -> "rest";
        };
    }

    private static String otherwise(@Nullable Limit limit) {
        return limit == null ? "" : " else " + limit.text();
    }

    /** {@code 5 working-days}. */
    record Fixed(Limit limit) implements Within {}

    /** {@code category} or {@code category else 5 working-days}: the column {@code limit} of the matter's category. */
    record ByCategory(@Nullable Limit otherwise) implements Within {}

    /**
     * {@code given} or {@code given else 10 working-days}: the input {@code due}, a day set by a superior or a promise.
     */
    record Given(@Nullable Limit otherwise) implements Within {}

    /** {@code rest}: until the whole matter is due. */
    record Rest() implements Within {}
}
