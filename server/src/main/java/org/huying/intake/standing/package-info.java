/** Where a matter stands, as the one who asked is told. */
@NullMarked
package org.huying.intake.standing;

import org.jspecify.annotations.NullMarked;
