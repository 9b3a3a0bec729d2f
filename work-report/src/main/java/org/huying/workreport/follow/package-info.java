/** The same fact across years. */
@NullMarked
package org.huying.workreport.follow;

import org.jspecify.annotations.NullMarked;
