/** How readings are counted. */
@NullMarked
@NamedInterface("counted")
package org.huying.signal.counted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
