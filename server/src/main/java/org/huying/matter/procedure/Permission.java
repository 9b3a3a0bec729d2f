package org.huying.matter.procedure;

import java.util.Optional;
import java.util.Set;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.matter.Matter;
import org.jspecify.annotations.Nullable;

/** Whether an actor may do what a set of roles may do to a matter, and in which role. */
final class Permission {

    private Permission() {}

    /** The role in which the actor may act, if in any. Handlers act for their own unit's matters, requesters for theirs. */
    static Optional<Role> role(Set<Role> by, Actor actor, Matter matter) {
        Role first = null;
        for (Role role : by) {
            boolean before = first == null || role.compareTo(first) < 0;
            if (before && actor.has(role) && fits(role, actor, matter)) {
                first = role;
            }
        }
        return Optional.ofNullable(first);
    }

    /** Whether the actor may, without the words in which it would be refused: most of what is asked about is not open. */
    static boolean allows(Set<Role> by, Actor actor, Matter matter) {
        return role(by, actor, matter).isPresent();
    }

    private static boolean fits(Role role, Actor actor, Matter matter) {
        return switch (role) {
            case HANDLER -> actor.actsFor(matter.holder());
            case REQUESTER ->
                actor.requester() != null && matter.content().requesters().contains(actor.requester());
            case OPERATOR, DISPATCHER, INSPECTOR, SUPERVISOR, LEADER, SYSTEM -> true;
            case AUDITOR, ADMIN -> false;
        };
    }

    /** Why not, in words. */
    static @Nullable Refusal refusal(String zh, String en, Set<Role> by, Setting setting, Matter matter) {
        Actor actor = setting.actor();
        if (allows(by, actor, matter)) {
            return null;
        }
        return by.contains(Role.HANDLER) && actor.has(Role.HANDLER)
                ? Refusals.notHolder(zh, en, setting.unitName(matter.holder()))
                : Refusals.notAllowed(zh, en, by);
    }
}
