/** The loop written by hand, without the laws. */
@NullMarked
package org.huying.bench.loop.floors;

import org.jspecify.annotations.NullMarked;
