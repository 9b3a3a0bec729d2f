package org.huying.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.district.Unit;
import org.huying.matter.Matter;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;

/** The people of the district who could do something, as they hold their posts on a day. */
final class Cast {

    private static final Set<Role> OF_THE_WHOLE =
            Set.of(Role.OPERATOR, Role.DISPATCHER, Role.INSPECTOR, Role.SUPERVISOR, Role.LEADER);

    private final District district;
    private final Map<Role, List<Post>> posts = new HashMap<>();
    private final Map<PersonId, Viewer> viewers = new HashMap<>();

    Cast(District district, LocalDate day) {
        this.district = district;
        for (Unit unit : district.units(day)) {
            for (Role role : Role.values()) {
                posts.computeIfAbsent(role, any -> new ArrayList<>()).addAll(district.posts(unit.code(), role, day));
            }
        }
        posts.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(post -> post.person().value())));
    }

    /** Who might act on a matter in one of these roles; those of its holder first. */
    List<Viewer> candidates(Set<Role> roles, Matter matter) {
        Set<PersonId> people = new LinkedHashSet<>();
        List<Viewer> all = new ArrayList<>();
        for (Role role : roles.stream().sorted().toList()) {
            if (role == Role.REQUESTER) {
                matter.content().requesters().stream()
                        .limit(1)
                        .map(requester -> Viewer.requester(district.code(), requester))
                        .forEach(all::add);
                continue;
            }
            List<Post> held = posts.getOrDefault(role, List.of());
            held.stream()
                    .filter(post -> post.unit().equals(matter.holder()))
                    .forEach(post -> people.add(post.person()));
            if (OF_THE_WHOLE.contains(role)) {
                held.forEach(post -> people.add(post.person()));
            }
        }
        people.stream().map(this::viewer).forEach(all::add);
        return all;
    }

    DistrictCode district() {
        return district.code();
    }

    /** Whoever holds such a post anywhere. */
    List<Viewer> all(Role role) {
        return posts.getOrDefault(role, List.of()).stream()
                .map(Post::person)
                .distinct()
                .map(this::viewer)
                .toList();
    }

    private Viewer viewer(PersonId person) {
        return viewers.computeIfAbsent(person, this::made);
    }

    private Viewer made(PersonId person) {
        List<Post> held = posts.values().stream()
                .flatMap(List::stream)
                .filter(post -> post.person().equals(person))
                .toList();
        Bilingual name = district.person(person).map(Person::name).orElseGet(() -> Bilingual.same(person.value()));
        List<UnitCode> units = held.stream().map(Post::unit).distinct().toList();
        return new Viewer(
                district.code(),
                new AccountId(person.value()),
                person,
                name,
                held.stream().map(Post::role).collect(Collectors.toSet()),
                units,
                Scope.WHOLE);
    }
}
