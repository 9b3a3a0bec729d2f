/** The command line: the same jar demonstrates, serves, imports and verifies. */
@NullMarked
@ApplicationModule(displayName = "Command line")
package org.huying.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
