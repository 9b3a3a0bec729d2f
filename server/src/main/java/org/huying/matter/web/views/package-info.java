/** Filters that somebody keeps under a name, as tabs of the inbox. */
@NullMarked
package org.huying.matter.web.views;

import org.jspecify.annotations.NullMarked;
