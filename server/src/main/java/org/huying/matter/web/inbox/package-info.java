/** What lies on a reader's desk: the work list, its filters, its preview, its export and its keys. */
@NullMarked
package org.huying.matter.web.inbox;

import org.jspecify.annotations.NullMarked;
