/** The search over everything that was recorded: looks, changes, publications, commands on accounts, the ledger. */
@NullMarked
package org.huying.administration.audit;

import org.jspecify.annotations.NullMarked;
