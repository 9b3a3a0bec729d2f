/**
 * The procedure: pure functions from a matter, a command and its surroundings to events or a refusal. Nothing here
 * touches time, a database or chance.
 */
@NullMarked
@NamedInterface("procedure")
package org.huying.matter.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
