/** JSON lines, JSON and a page with the figures marked. */
@NullMarked
package org.huying.workreport.write;

import org.jspecify.annotations.NullMarked;
