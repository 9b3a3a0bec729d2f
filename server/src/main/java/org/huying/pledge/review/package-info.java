/**
 * A reading of a work report under review: what was read, corrections as revisions, assigned units, and confirming, by
 * which each item that is taken becomes a matter.
 */
@NullMarked
package org.huying.pledge.review;

import org.jspecify.annotations.NullMarked;
