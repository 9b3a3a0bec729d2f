package org.huying.administration.audit;

import java.time.Instant;
import org.huying.base.Bilingual;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded.
 *
 * @param person the id of who did it
 * @param href where it can be read in its surroundings
 * @param about what it is about: a matter, an account, a unit
 */
public record AuditRow(
        Instant at,
        AuditSource source,
        Bilingual who,
        String person,
        Phrase what,
        @Nullable String href,
        String about) {}
