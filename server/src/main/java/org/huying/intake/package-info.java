/**
 * Where matters come in from outside: residents who file without an account and follow with a query code, and messages
 * of other systems that are imported.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "base",
            "calendar",
            "district",
            "line",
            "security",
            "security::sign",
            "matter",
            "matter::attachment",
            "matter::event",
            "matter::procedure",
            "matter::web",
            "matter::words",
            "platform"
        })
package org.huying.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
