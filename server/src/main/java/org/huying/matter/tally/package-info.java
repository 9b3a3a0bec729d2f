/**
 * The tallies: what is counted of root matters, kept as it changes. A worker takes each committed event once, by its mark,
 * and adds to the cells what it changed; what was true at the end of each past day is kept, so that a figure of a past day
 * stays what it was (law 7). All of it follows from the ledger and can be thrown away and made again.
 */
@NullMarked
@NamedInterface("tally")
package org.huying.matter.tally;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
