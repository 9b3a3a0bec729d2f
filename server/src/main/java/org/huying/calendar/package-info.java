/** Working days and hours, and the arithmetic of time limits: how the district counts the time that it has promised. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"base", "platform"})
package org.huying.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
