/** What is imported from the command line. */
@NullMarked
@NamedInterface("cli")
package org.huying.intake.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
