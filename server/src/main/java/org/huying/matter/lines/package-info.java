/** The pages of business lines: what holds, what was published when, and how a changed line takes effect. */
@NullMarked
package org.huying.matter.lines;

import org.jspecify.annotations.NullMarked;
