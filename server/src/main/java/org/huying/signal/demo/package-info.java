/** What the demo district's devices have measured. */
@NullMarked
package org.huying.signal.demo;

import org.jspecify.annotations.NullMarked;
