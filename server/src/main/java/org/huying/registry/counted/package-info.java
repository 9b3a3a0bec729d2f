/** How things are counted: those that were registered or retired in a time, and those that were there at its end. */
@NullMarked
@NamedInterface("counted")
package org.huying.registry.counted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
