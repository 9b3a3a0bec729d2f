/** Reads the files of a definition, every error at its exact place. */
@NullMarked
package org.huying.line.reader;

import org.jspecify.annotations.NullMarked;
