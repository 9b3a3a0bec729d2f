/** Words that every room of the house uses: codes, bilingual names, roles, refusals and the few errors with a code. */
@NullMarked
@ApplicationModule(
        displayName = "Base",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.huying.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
