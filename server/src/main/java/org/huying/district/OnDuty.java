package org.huying.district;

import org.huying.base.PersonId;
import org.huying.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty.
 *
 * @param person null where the roster names only the unit, or the person has left
 */
public record OnDuty(UnitCode unit, @Nullable PersonId person) {}
