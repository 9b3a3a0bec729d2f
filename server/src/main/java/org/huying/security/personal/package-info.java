/** Finds personal data in free text: the forms of the numbers and their check digits. Pure. */
@NullMarked
package org.huying.security.personal;

import org.jspecify.annotations.NullMarked;
