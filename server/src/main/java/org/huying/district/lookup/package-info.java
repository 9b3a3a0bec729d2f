/** The pure lookups behind a district's picture: each answers one kind of question, by day. */
@NullMarked
package org.huying.district.lookup;

import org.jspecify.annotations.NullMarked;
