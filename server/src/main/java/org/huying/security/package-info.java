/** Who may do and see what: accounts, posts turned into rights, the vault of requesters' identities, its access ledger. */
@NullMarked
@ApplicationModule(
        displayName = "Security",
        allowedDependencies = {"base", "district", "platform"})
package org.huying.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
