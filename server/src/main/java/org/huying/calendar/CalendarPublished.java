package org.huying.calendar;

import org.huying.base.DistrictCode;

/** A year was published, or corrected: deadlines that were set under an earlier edition may have to be computed anew. */
public record CalendarPublished(DistrictCode district, int edition, int year) {}
