/** {@code huying indicators}: checks definitions without a database; publishes and lists them; explains a figure. */
@NullMarked
@NamedInterface("cli")
package org.huying.indicator.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
