/** Finds personal data in free text: the forms of the numbers and their check digits. Pure. */
@NullMarked
@NamedInterface("personal")
package org.huying.security.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
