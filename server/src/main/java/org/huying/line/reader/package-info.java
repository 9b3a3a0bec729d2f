/**
 * Reads the files of a definition, every error at its exact place. Whatever else is defined in files of this form is read by the
 * same parts.
 */
@NullMarked
@NamedInterface("reader")
package org.huying.line.reader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
