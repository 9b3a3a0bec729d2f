/** Pictures of lines: phases as bands from top to bottom, what goes on to the right, what goes back to the left. */
@NullMarked
package org.huying.line.diagram;

import org.jspecify.annotations.NullMarked;
