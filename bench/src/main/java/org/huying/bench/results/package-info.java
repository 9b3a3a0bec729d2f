/** What every result says: figures in tables, and on which machine, when and of which commit they were taken. */
@NullMarked
package org.huying.bench.results;

import org.jspecify.annotations.NullMarked;
