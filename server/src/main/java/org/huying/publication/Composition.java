package org.huying.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.PersonId;

/**
 * A report that was composed and kept.
 *
 * @param id counts up in a district
 * @param edition of the template by which it was composed
 * @param asOf the day at whose end its figures were computed
 * @param digest SHA-256 of its content, hexadecimal
 */
public record Composition(
        long id,
        String template,
        int edition,
        Span span,
        LocalDate asOf,
        String title,
        String digest,
        PersonId by,
        Instant at) {}
