/** A line as plain data in the shape of its file, with everything said that the file leaves to defaults. */
@NullMarked
package org.huying.line.outline;

import org.jspecify.annotations.NullMarked;
