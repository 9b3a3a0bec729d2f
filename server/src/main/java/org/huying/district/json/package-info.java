/** How changes of a district and boundaries are written as JSON and read again. */
@NullMarked
package org.huying.district.json;

import org.jspecify.annotations.NullMarked;
