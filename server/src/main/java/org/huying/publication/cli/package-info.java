/** {@code huying report}: reads work reports and follows promises without a database; writes reports from the records. */
@NullMarked
@NamedInterface("cli")
package org.huying.publication.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
