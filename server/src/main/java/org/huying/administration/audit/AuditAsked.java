package org.huying.administration.audit;

import java.time.LocalDate;
import java.util.Set;
import org.huying.base.PersonId;
import org.huying.matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param from the first day
 * @param until the last day
 * @param sources empty for all that the asker may see
 */
public record AuditAsked(
        LocalDate from,
        LocalDate until,
        @Nullable PersonId person,
        @Nullable MatterId matter,
        Set<AuditSource> sources) {

    public AuditAsked {
        sources = Set.copyOf(sources);
    }

    boolean wants(AuditSource source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
