/** {@code huying lines}: checks and shows definitions, without a server and without a database. */
@NullMarked
@NamedInterface("cli")
package org.huying.line.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
