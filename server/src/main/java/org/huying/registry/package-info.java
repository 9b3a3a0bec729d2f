/**
 * Things (登记对象) that matters are about and devices measure at: their kinds, which are data, and the register, which keeps
 * what was recorded of each thing and since when it holds.
 */
@NullMarked
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "base",
            "counting",
            "counting::store",
            "district",
            "line",
            "line::reader",
            "security",
            "platform"
        })
package org.huying.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
