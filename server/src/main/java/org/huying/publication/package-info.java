/**
 * Work reports and disclosure. A report is read into facts by the library {@link org.huying.workreport}; one is written from a
 * template in which figures are named instead of typed, kept as it was composed, and disclosed to everybody.
 */
@NullMarked
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {
            "base",
            "counting",
            "platform",
            "district",
            "security",
            "indicator",
            "indicator::definition",
            "matter",
            "matter::counted",
            "matter::tally",
            "pledge",
            "workreport"
        })
package org.huying.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
