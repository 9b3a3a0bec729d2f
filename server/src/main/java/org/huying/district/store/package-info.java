/** The only SQL of the module. */
@NullMarked
package org.huying.district.store;

import org.jspecify.annotations.NullMarked;
