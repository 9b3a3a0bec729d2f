package org.huying.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.platform.Reader;

/**
 * Who acts: the account, the person, the posts held today and what they give.
 *
 * @param roles of all posts held on the day
 * @param units in which the posts are held, the first post's first
 */
public record Viewer(
        DistrictCode district,
        AccountId account,
        PersonId person,
        Bilingual name,
        Set<Role> roles,
        List<UnitCode> units,
        Scope scope)
        implements Reader {

    private static final Bilingual SYSTEM_NAME = new Bilingual("系统", "System");
    private static final Bilingual REQUESTER_NAME = new Bilingual("诉求人", "Requester");

    public Viewer {
        EnumSet<Role> copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        roles = Collections.unmodifiableSet(copy);
        units = List.copyOf(units);
    }

    /** The clockwork: timers, imports, hand-overs by date. */
    public static Viewer system(DistrictCode district) {
        return new Viewer(
                district, AccountId.SYSTEM, PersonId.SYSTEM, SYSTEM_NAME, Set.of(Role.SYSTEM), List.of(), Scope.WHOLE);
    }

    /**
     * The resident or company that asked; sees and acts on its own matter only, which the query code opens.
     *
     * @param requesterRef a reference that is no secret, such as the requester's id in the vault
     */
    public static Viewer requester(DistrictCode district, String requesterRef) {
        return new Viewer(
                district,
                new AccountId("requester:" + requesterRef),
                new PersonId("requester"),
                REQUESTER_NAME,
                Set.of(Role.REQUESTER),
                List.of(),
                Scope.NOTHING);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> any) {
        return any.stream().anyMatch(roles::contains);
    }
}
