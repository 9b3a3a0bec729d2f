/** The pages of business lines. */
@NullMarked
package org.huying.matter.lines;

import org.jspecify.annotations.NullMarked;
