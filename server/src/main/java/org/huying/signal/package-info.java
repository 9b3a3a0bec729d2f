/**
 * What devices measure. A device is a thing of the register whose kind has series; a reading is the value of a series at an
 * instant, which stays as it was recorded until it is corrected by a further edition.
 */
@NullMarked
@ApplicationModule(
        displayName = "Signals",
        allowedDependencies = {
            "base",
            "counting",
            "counting::store",
            "district",
            "registry",
            "registry::kind",
            "security",
            "platform"
        })
package org.huying.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
