/**
 * A second opinion on soundness: lives a matter's life by what the words of the language mean, one concrete situation
 * after the other, and knows nothing of how the proof is done.
 */
@NullMarked
package org.huying.line.explorer;

import org.jspecify.annotations.NullMarked;
