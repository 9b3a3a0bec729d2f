/** Accounts from the terminal: the first administrator of a new installation, and whoever has forgotten a password. */
@NullMarked
@NamedInterface("cli")
package org.huying.security.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
