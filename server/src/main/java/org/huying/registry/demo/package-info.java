/** What the demo district has on its register. */
@NullMarked
package org.huying.registry.demo;

import org.jspecify.annotations.NullMarked;
