/**
 * How the clocks of a matter came to stand as they do, told from its ledger: the limit and where it stands written, the
 * event that began it, the hours and days by which it counts, and everything that moved it. Pure; the arithmetic that is
 * told comes to the due instant that is stored.
 */
@NullMarked
package org.huying.matter.story;

import org.jspecify.annotations.NullMarked;
