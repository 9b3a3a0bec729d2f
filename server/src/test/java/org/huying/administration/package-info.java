/** How a district is kept, as the administrator and the auditor meet it. */
@NullMarked
package org.huying.administration;

import org.jspecify.annotations.NullMarked;
