/** What a million matters cost: pages, steps, timers and room, at each size. */
@NullMarked
package org.huying.bench.history;

import org.jspecify.annotations.NullMarked;
