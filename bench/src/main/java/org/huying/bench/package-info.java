/** Measured comparisons: one command each, whose last results lie in {@code bench/results}. */
@NullMarked
package org.huying.bench;

import org.jspecify.annotations.NullMarked;
