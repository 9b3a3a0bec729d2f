/** Kinds of things as data: their files, what is wrong with one, their editions. */
@NullMarked
@NamedInterface("kind")
package org.huying.registry.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
