package org.huying.platform;

import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.Role;

/** Who reads a page, signed in. The principal of an account is one; the layout shows its name and fitting entries. */
public interface Reader {

    Bilingual name();

    Set<Role> roles();
}
