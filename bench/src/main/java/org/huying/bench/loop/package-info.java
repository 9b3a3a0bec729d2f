/** The closed loop of seven steps, by Huying and by what a user would pick instead. */
@NullMarked
package org.huying.bench.loop;

import org.jspecify.annotations.NullMarked;
