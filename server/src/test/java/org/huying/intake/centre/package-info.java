/** The operator's screen. */
@NullMarked
package org.huying.intake.centre;

import org.jspecify.annotations.NullMarked;
