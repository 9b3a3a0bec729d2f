/** A year of the calendar as people see and write it. */
@NullMarked
package org.huying.administration.year;

import org.jspecify.annotations.NullMarked;
