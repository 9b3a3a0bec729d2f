package org.huying.district;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;

/**
 * A unit was abolished from a day on. It is published inside the transaction that abolishes it, so that its open matters
 * are handed over with it or not at all.
 *
 * @param day the first day on which the unit is no more; it can lie ahead
 * @param successors in order; the first inherits what is not given to another
 */
public record UnitAbolished(
        DistrictCode district, UnitCode unit, List<UnitCode> successors, LocalDate day, PersonId by, Instant at) {

    public UnitAbolished {
        successors = List.copyOf(successors);
    }
}
