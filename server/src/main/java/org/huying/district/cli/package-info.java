/** {@code huying district}: founds a district from a folder, changes it by a file, and shows what there is. */
@NullMarked
@NamedInterface("cli")
package org.huying.district.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
