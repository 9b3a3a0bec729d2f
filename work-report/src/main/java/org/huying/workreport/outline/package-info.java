/** Headings, and the part to which each sentence belongs. */
@NullMarked
package org.huying.workreport.outline;

import org.jspecify.annotations.NullMarked;
