package org.huying.platform;

import java.util.Set;
import org.huying.base.Role;

/** Who looks at a page. The principal of a signed-in account is one; the layout shows its name and fitting entries. */
public interface Viewer {

    String displayName();

    Set<Role> roles();
}
