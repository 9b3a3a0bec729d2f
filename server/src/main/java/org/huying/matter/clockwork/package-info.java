/** What happens without anybody's doing: timers, calendars published, units succeeded, seals, housekeeping. */
@NullMarked
package org.huying.matter.clockwork;

import org.jspecify.annotations.NullMarked;
