/** Tells who listens what changed, on whichever server, and who has which matter open. */
@NullMarked
package org.huying.matter.live;

import org.jspecify.annotations.NullMarked;
