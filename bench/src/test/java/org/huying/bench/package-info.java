@NullMarked
package org.huying.bench;

import org.jspecify.annotations.NullMarked;
