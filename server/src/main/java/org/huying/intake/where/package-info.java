/** Where something can be, as residents find it: on a map, by a piece of a name, by where they stand. */
@NullMarked
package org.huying.intake.where;

import org.jspecify.annotations.NullMarked;
