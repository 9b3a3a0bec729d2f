/** Workflow engines, driven through their own API. */
@NullMarked
package org.huying.bench.loop.peers;

import org.jspecify.annotations.NullMarked;
