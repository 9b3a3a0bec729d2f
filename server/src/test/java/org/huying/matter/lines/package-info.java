/** Walks every shipped line from filing to closing through the kernel's pure procedure, with its refusals. */
@NullMarked
package org.huying.matter.lines;

import org.jspecify.annotations.NullMarked;
