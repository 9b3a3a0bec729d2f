/** Files that belong to matters: photographs, recordings, documents. */
@NullMarked
@NamedInterface("attachment")
package org.huying.matter.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
