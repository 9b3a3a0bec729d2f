/** Huying: every promise of a district in one closed loop. Each package below is a module with one door. */
@NullMarked
package org.huying;

import org.jspecify.annotations.NullMarked;
