/** Writes reports: as a page, as a file that is a page by itself, and for Word. */
@NullMarked
package org.huying.publication.write;

import org.jspecify.annotations.NullMarked;
