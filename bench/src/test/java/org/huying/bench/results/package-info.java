@NullMarked
package org.huying.bench.results;

import org.jspecify.annotations.NullMarked;
