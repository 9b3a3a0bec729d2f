/** Every page as everybody sees it. */
@NullMarked
package org.huying.pages;

import org.jspecify.annotations.NullMarked;
