package org.huying.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.PersonId;
import org.huying.base.UnitCode;

/** Hours that a unit keeps from a day on, and who recorded them. */
public record HoursRecord(UnitCode unit, LocalDate from, String name, String week, PersonId by, Instant at) {}
