/** How records are counted in SQL: for the stores of those who keep them. */
@NullMarked
@NamedInterface("store")
package org.huying.counting.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
