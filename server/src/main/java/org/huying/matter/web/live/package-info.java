/** What readers hear while a page is open: what changed, and who else is at work on it. */
@NullMarked
package org.huying.matter.web.live;

import org.jspecify.annotations.NullMarked;
