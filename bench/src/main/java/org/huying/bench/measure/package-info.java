/** Clients that do the same thing over and over, and what the machine and the database had to do for it. */
@NullMarked
package org.huying.bench.measure;

import org.jspecify.annotations.NullMarked;
