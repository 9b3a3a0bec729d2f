/**
 * Business lines: the language in which a district defines a kind of business, its loader, the proof that a definition
 * cannot lose a matter, its diagrams and its editions.
 */
@NullMarked
@ApplicationModule(
        displayName = "Lines",
        allowedDependencies = {"base", "calendar", "platform"})
package org.huying.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
