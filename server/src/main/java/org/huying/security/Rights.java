package org.huying.security;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.PlaceCode;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.Post;
import org.huying.district.Unit;

/**
 * What posts give (pure). The centre, those who check, lead and audit see the whole district; a handler sees what the
 * units of their posts and those below answer for, and what lies in the places that they are posted over; who configures
 * sees no matter. A post that has ended gives nothing that day.
 */
final class Rights {

    private static final Set<Role> WHOLE_DISTRICT =
            EnumSet.of(Role.OPERATOR, Role.DISPATCHER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER, Role.AUDITOR);

    /** Who reads all or configures acts for no unit. */
    private static final Set<Role> FOR_NO_UNIT = EnumSet.of(Role.AUDITOR, Role.ADMIN);

    private Rights() {}

    static Set<Role> roles(List<Post> posts) {
        return posts.stream().map(Post::role).collect(Collectors.toUnmodifiableSet());
    }

    static List<UnitCode> units(List<Post> posts) {
        return posts.stream().map(Post::unit).distinct().toList();
    }

    static Scope scope(List<Post> posts, District district, LocalDate day) {
        boolean whole = posts.stream().anyMatch(post -> WHOLE_DISTRICT.contains(post.role()));
        Set<UnitCode> units = new LinkedHashSet<>();
        Set<PlaceCode> places = new LinkedHashSet<>();
        for (Post post : posts) {
            if (!FOR_NO_UNIT.contains(post.role())) {
                units.addAll(subtree(post.unit(), district, day));
                places.addAll(over(post, district, day));
            }
        }
        units.addAll(predecessors(units, district, day));
        return new Scope(whole, units, places);
    }

    private static List<UnitCode> subtree(UnitCode root, District district, LocalDate day) {
        return district.units(day).stream()
                .map(Unit::code)
                .filter(unit -> district.within(unit, root, day))
                .toList();
    }

    /** Units that are no more and became one of these: what they did before is still asked about. */
    private static List<UnitCode> predecessors(Set<UnitCode> units, District district, LocalDate day) {
        return district.abolishedUnits(day).stream()
                .map(Unit::code)
                .filter(unit -> units.contains(district.successorOf(unit, day)))
                .toList();
    }

    /** The place as the post names it, and what it has become since. */
    private static Set<PlaceCode> over(Post post, District district, LocalDate day) {
        Set<PlaceCode> places = new LinkedHashSet<>();
        if (post.over() != null) {
            places.add(post.over());
            district.placeHeldOn(post.over(), day).map(Place::code).ifPresent(places::add);
        }
        return places;
    }
}
