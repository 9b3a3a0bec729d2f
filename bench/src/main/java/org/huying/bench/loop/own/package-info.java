/** Huying itself, through its door and over HTTP. */
@NullMarked
package org.huying.bench.loop.own;

import org.jspecify.annotations.NullMarked;
