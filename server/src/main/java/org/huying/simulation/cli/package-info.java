/** The command {@code huying simulate}. */
@NullMarked
@NamedInterface("cli")
package org.huying.simulation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
