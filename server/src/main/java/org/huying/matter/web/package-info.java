/** The pages on which the district's people read matters, act on them and file them. */
@NullMarked
@NamedInterface("web")
package org.huying.matter.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
