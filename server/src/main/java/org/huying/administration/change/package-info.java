/** Changes of a district as people make them: forms, what they would do, and the words in which they are told. */
@NullMarked
package org.huying.administration.change;

import org.jspecify.annotations.NullMarked;
