/** Holds what is read against labels made by hand. */
@NullMarked
package org.huying.workreport.score;

import org.jspecify.annotations.NullMarked;
