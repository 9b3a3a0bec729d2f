/** The edge that every module's pages share: layout, navigation, problems, the clock, the database that is started. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"base"})
package org.huying.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
