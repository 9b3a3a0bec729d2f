/** Accounts from the terminal: the first administrator of a new installation, and whoever has forgotten a password. */
@NullMarked
package org.huying.security.cli;

import org.jspecify.annotations.NullMarked;
