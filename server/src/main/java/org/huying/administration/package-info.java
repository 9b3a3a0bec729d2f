/**
 * How a district is kept: the pages on which its units, posts, people, places, duty lists, rosters, calendar, accounts and
 * tokens are read and changed, and on which what was done to them is searched. What may be done and what is recorded is
 * decided behind the doors of the modules that keep them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "base",
            "calendar",
            "district",
            "district::folder",
            "line",
            "security",
            "matter",
            "matter::event",
            "matter::audit",
            "matter::web",
            "matter::words",
            "platform"
        })
package org.huying.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
