/** The demo district as tests meet it: over HTTP, and in a browser. */
@NullMarked
package org.huying.demo;

import org.jspecify.annotations.NullMarked;
