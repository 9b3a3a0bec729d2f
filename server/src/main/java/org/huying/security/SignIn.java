package org.huying.security;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {

    record Admitted(Account account) implements SignIn {}

    /** Name or password is wrong; which of the two is not told. */
    record Wrong() implements SignIn {}

    /** The password was right, but the account is locked. Only who knows the password learns this. */
    record Locked() implements SignIn {}

    /** Too many failures; nothing was checked. */
    record Throttled(Duration waiting) implements SignIn {}
}
