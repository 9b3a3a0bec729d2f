/** Reads the whole ledger again and says whether it is what was written, what was sealed, and what the laws allow. */
@NullMarked
package org.huying.matter.verify;

import org.jspecify.annotations.NullMarked;
