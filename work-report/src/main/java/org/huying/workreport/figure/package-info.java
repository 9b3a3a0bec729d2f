/** Figures with their subjects. */
@NullMarked
package org.huying.workreport.figure;

import org.jspecify.annotations.NullMarked;
