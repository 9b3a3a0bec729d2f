package org.huying.district;

import java.time.Instant;
import org.huying.base.PersonId;

/**
 * A change as the log keeps it: who made it and when, as which part of which edition.
 *
 * @param seq counts the changes of the edition from 1
 */
public record RecordedChange(int edition, int seq, Instant at, PersonId by, DistrictChange change) {}
