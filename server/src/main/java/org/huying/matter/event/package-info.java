/** The facts that are appended to a matter's ledger. Every type ever written stays readable. */
@NullMarked
@NamedInterface("event")
package org.huying.matter.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
