/** Numerals and measures, and the numbers that are none. */
@NullMarked
package org.huying.workreport.numeral;

import org.jspecify.annotations.NullMarked;
