/** {@code huying report}: reads work reports and follows promises from one into the next, without a database. */
@NullMarked
@NamedInterface("cli")
package org.huying.publication.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
