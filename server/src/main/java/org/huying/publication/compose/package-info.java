/** Puts a report together: a template's words, and the figures that it names as they stood on a day. */
@NullMarked
package org.huying.publication.compose;

import org.jspecify.annotations.NullMarked;
