/** What {@code huying import} does at a terminal. */
@NullMarked
package org.huying.intake.cli;

import org.jspecify.annotations.NullMarked;
