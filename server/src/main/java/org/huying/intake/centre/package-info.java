/** The operator's screen: from a call to a registered matter on one page, by the keyboard. */
@NullMarked
package org.huying.intake.centre;

import org.jspecify.annotations.NullMarked;
