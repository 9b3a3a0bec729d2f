/**
 * What was promised to everybody in the work report: readings under review, the pledges that were confirmed, and how they
 * stand against their plan. A pledge is a matter of the line {@code report-tasks}; nothing of its state lies here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Pledges",
        allowedDependencies = {
            "base",
            "district",
            "line",
            "security",
            "matter",
            "matter::attachment",
            "matter::event",
            "matter::history",
            "matter::procedure",
            "matter::web",
            "matter::words",
            "platform",
            "workreport"
        })
package org.huying.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
