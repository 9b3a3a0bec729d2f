/**
 * What is counted and how it is shown: statistics by unit, place, category, channel, line and period, and the map. Every
 * figure opens into the matters behind it (law 6).
 */
@NullMarked
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "base",
            "counting",
            "district",
            "line",
            "line::reader",
            "security",
            "matter",
            "matter::counted",
            "matter::tally",
            "matter::words",
            "platform",
            "registry",
            "registry::counted",
            "signal",
            "signal::counted"
        })
package org.huying.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
