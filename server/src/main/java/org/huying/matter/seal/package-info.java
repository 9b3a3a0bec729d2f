/**
 * Seals: every minute the new events of a district are put under a signed hash whose key and last value also lie outside
 * the database, so that nobody who can change rows can rewrite the past unseen.
 */
@NullMarked
package org.huying.matter.seal;

import org.jspecify.annotations.NullMarked;
