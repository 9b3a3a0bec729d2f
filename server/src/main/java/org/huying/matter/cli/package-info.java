/** Commands about matters and their ledger. */
@NullMarked
@NamedInterface("cli")
package org.huying.matter.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
