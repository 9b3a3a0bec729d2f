/** Reads files of messages that other systems have exported; pure, row by row. */
@NullMarked
package org.huying.intake.messages;

import org.jspecify.annotations.NullMarked;
