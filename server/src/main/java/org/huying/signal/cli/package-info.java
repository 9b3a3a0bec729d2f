/** {@code huying readings}. */
@NullMarked
@NamedInterface("cli")
package org.huying.signal.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
