/** 台账: the matters of one line and one year in a table, with the columns that the line's own fields give. */
@NullMarked
package org.huying.matter.web.roll;

import org.jspecify.annotations.NullMarked;
