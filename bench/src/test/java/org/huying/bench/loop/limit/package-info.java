@NullMarked
package org.huying.bench.loop.limit;

import org.jspecify.annotations.NullMarked;
