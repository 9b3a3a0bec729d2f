/** One action on many matters, filled in once and answered for each. */
@NullMarked
package org.huying.matter.web.bulk;

import org.jspecify.annotations.NullMarked;
