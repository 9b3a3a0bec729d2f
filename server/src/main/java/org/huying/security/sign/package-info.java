/** Passwords: hashed, guessed slowly, and remembered for a minute where a program sends one with each request. */
@NullMarked
@NamedInterface("sign")
package org.huying.security.sign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
