/**
 * The dossier of a matter (案卷): all of it on paper, as a page to print and as a PDF/A that can be archived and checked
 * against the ledger.
 */
@NullMarked
package org.huying.matter.dossier;

import org.jspecify.annotations.NullMarked;
