@NullMarked
package org.huying.bench.loop;

import org.jspecify.annotations.NullMarked;
