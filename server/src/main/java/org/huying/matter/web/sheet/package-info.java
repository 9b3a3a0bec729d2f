/** The page of a matter: all that is known of it, what may be done with it, and why its clocks stand as they do. */
@NullMarked
package org.huying.matter.web.sheet;

import org.jspecify.annotations.NullMarked;
