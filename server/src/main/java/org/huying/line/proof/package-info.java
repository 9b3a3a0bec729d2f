/**
 * The proof that a definition cannot lose a matter (law 11). It walks every situation that a matter can come into: its
 * stage, what is bound (lead, category, given day), whether it was checked, and how often each counted action was taken.
 */
@NullMarked
package org.huying.line.proof;

import org.jspecify.annotations.NullMarked;
