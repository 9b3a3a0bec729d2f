/** What auditors ask of the ledger as a whole: what happened on which days, and whether it is what was written. */
@NullMarked
@NamedInterface("audit")
package org.huying.matter.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
