/** A district as files: the folder from which it is founded, and the file of changes by which it becomes another. */
@NullMarked
package org.huying.district.folder;

import org.jspecify.annotations.NullMarked;
