/**
 * The kernel: matters, their ledger and their clocks. {@code procedure} decides, {@code Matter} applies, {@code Matters}
 * is the only door.
 */
@NullMarked
@ApplicationModule(
        displayName = "Matters",
        allowedDependencies = {
            "base",
            "calendar",
            "counting",
            "counting::store",
            "district",
            "line",
            "security",
            "security::personal",
            "platform"
        })
package org.huying.matter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
