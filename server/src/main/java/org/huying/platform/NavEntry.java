package org.huying.platform;

import java.util.Set;
import org.huying.base.Role;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation; a module contributes it as a bean.
 *
 * @param href where it leads, from the root
 * @param textKey its text in the message bundles
 * @param order entries are shown by ascending order, then by address
 * @param audience who sees it
 */
public record NavEntry(String href, String textKey, int order, Audience audience) {

    /** The parts of the navigation, by the order of their entries. */
    public enum Group {
        /** What I do: below 30. */
        WORK,
        /** What I see: below 40. */
        SIGHT,
        /** How the house is kept: the rest. */
        HOUSE
    }

    public Group group() {
        return order < 30 ? Group.WORK : order < 40 ? Group.SIGHT : Group.HOUSE;
    }

    /** Everyone, those not signed in, those signed in, or those with one of some roles. */
    public sealed interface Audience {
        record Everyone() implements Audience {}

        record Guests() implements Audience {}

        record Members() implements Audience {}

        record Holders(Set<Role> roles) implements Audience {
            public Holders {
                roles = Set.copyOf(roles);
            }
        }
    }

    public static NavEntry forEveryone(String href, String textKey, int order) {
        return new NavEntry(href, textKey, order, new Audience.Everyone());
    }

    public static NavEntry forGuests(String href, String textKey, int order) {
        return new NavEntry(href, textKey, order, new Audience.Guests());
    }

    public static NavEntry forMembers(String href, String textKey, int order) {
        return new NavEntry(href, textKey, order, new Audience.Members());
    }

    public static NavEntry forRoles(String href, String textKey, int order, Role... roles) {
        return new NavEntry(href, textKey, order, new Audience.Holders(Set.of(roles)));
    }

    public boolean isFor(@Nullable Reader reader) {
        return switch (audience) {
            case Audience.Everyone() -> true;
            case Audience.Guests() -> reader == null;
            case Audience.Members() -> reader != null;
            case Audience.Holders(Set<Role> roles) ->
                reader != null && reader.roles().stream().anyMatch(roles::contains);
        };
    }
}
