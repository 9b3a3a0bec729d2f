/** Passwords: hashed, guessed slowly, and remembered for a minute where a program sends one with each request. */
@NullMarked
package org.huying.security.sign;

import org.jspecify.annotations.NullMarked;
