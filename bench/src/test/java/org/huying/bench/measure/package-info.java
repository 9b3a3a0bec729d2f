@NullMarked
package org.huying.bench.measure;

import org.jspecify.annotations.NullMarked;
