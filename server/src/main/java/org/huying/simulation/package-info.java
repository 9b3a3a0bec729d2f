/**
 * A district that lives without people: calls come in by season, weekday, hour and weather, and drawn clerks carry them
 * through the real kernel at instants of a virtual time. Everything follows from a seed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Simulation",
        allowedDependencies = {
            "base",
            "calendar",
            "district",
            "line",
            "security",
            "matter",
            "matter::attachment",
            "matter::event",
            "matter::history",
            "matter::procedure",
            "platform"
        })
package org.huying.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
