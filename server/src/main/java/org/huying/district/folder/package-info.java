/** A district as a folder of tables and its changes as a file, which people keep and programs read. */
@NullMarked
@NamedInterface("folder")
package org.huying.district.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
