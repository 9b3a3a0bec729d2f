/**
 * What a district is: its places, units, posts, people, duty lists and rosters, each with the days between which it
 * holds. The door is {@link org.huying.district.Districts}; what it hands out is an immutable picture, {@link
 * org.huying.district.District}, which the rest of the house asks without touching the database.
 */
@NullMarked
@ApplicationModule(
        displayName = "District",
        allowedDependencies = {"base", "platform"})
package org.huying.district;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
