/** From a file to its text: containers, page chrome, characters. */
@NullMarked
package org.huying.workreport.source;

import org.jspecify.annotations.NullMarked;
