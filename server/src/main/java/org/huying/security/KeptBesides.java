package org.huying.security;

import java.util.Set;
import org.huying.base.DistrictCode;

/** Whose identities are kept for another reason than a matter, such as an account; a bean of the room that has the reason. */
@FunctionalInterface
public interface KeptBesides {

    Set<RequesterId> listKept(DistrictCode district);
}
