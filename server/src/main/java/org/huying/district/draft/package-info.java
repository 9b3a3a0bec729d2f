/** The rules by which a district changes, as pure code: a draft takes changes one by one or says why it refuses. */
@NullMarked
package org.huying.district.draft;

import org.jspecify.annotations.NullMarked;
