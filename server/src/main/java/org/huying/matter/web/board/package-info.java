/** The supervision board: what is late or about to be, with whom and where. */
@NullMarked
package org.huying.matter.web.board;

import org.jspecify.annotations.NullMarked;
