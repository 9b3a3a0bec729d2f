package org.huying.calendar;

import java.time.Instant;
import org.huying.base.PersonId;

/**
 * One year's days made known to a district, and the edition of its calendar that they made.
 *
 * @param source where the days were announced, as who published them wrote it
 */
public record Publication(int edition, int year, String source, PersonId by, Instant at, int daysOff, int makeUpDays) {}
