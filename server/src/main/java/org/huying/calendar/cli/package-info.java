/** {@code huying calendar}: publishes a year's days and lists what is published. */
@NullMarked
@NamedInterface("cli")
package org.huying.calendar.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
