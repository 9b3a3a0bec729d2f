/**
 * The ledger in the database: how events are written down, chained and sealed, how matters are found again, and how all
 * of it is verified.
 */
@NullMarked
package org.huying.matter.ledger;

import org.jspecify.annotations.NullMarked;
