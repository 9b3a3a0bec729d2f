/** {@code huying lines}: checks and shows definitions without a database; publishes them and lists what is published. */
@NullMarked
@NamedInterface("cli")
package org.huying.line.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
