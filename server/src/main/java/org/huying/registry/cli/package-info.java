/** {@code huying things}. */
@NullMarked
@NamedInterface("cli")
package org.huying.registry.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
