package org.huying.platform;

import org.huying.base.Coded;
import org.huying.base.Conflict;
import org.huying.base.Forbidden;
import org.huying.base.Invalid;
import org.huying.base.NotFound;
import org.huying.base.Refusal;
import org.huying.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as it is told to whoever asked.
 *
 * @param status the HTTP status
 * @param refusal the words, the code, and the field and rule at fault where there are
 * @param reference the number under which an unexpected failure was logged
 */
public record Problem(int status, Refusal refusal, @Nullable String reference) {

    public static Problem of(int status, Refusal refusal) {
        return new Problem(status, refusal, null);
    }

    public static Problem of(Coded coded) {
        return of(
                switch (coded) {
                    case Invalid invalid -> 400;
                    case Forbidden forbidden -> 403;
                    case NotFound notFound -> 404;
                    case Conflict conflict -> 409;
                    case Refused refused -> 422;
                },
                coded.refusal());
    }
}
