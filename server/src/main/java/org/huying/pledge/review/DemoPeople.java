package org.huying.pledge.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.DistrictCode;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.security.AccountId;
import org.huying.security.Scope;
import org.huying.security.Viewer;
import org.jspecify.annotations.Nullable;

/** Who of the demo district does what, as they hold their posts on a day. */
final class DemoPeople {

    private final District district;
    private final LocalDate day;

    DemoPeople(District district, LocalDate day) {
        this.district = district;
        this.day = day;
    }

    DistrictCode district() {
        return district.code();
    }

    /** Somebody with that role, in that unit where one is named. */
    Optional<Viewer> find(Role role, @Nullable UnitCode unit) {
        return district.data().posts().stream()
                .filter(post -> post.role() == role
                        && post.span().covers(day)
                        && (unit == null || post.unit().equals(unit)))
                .map(Post::person)
                .min(Comparator.comparing(PersonId::value))
                .map(this::viewer);
    }

    Viewer require(Role role) {
        return find(role, null).orElseThrow(() -> new IllegalStateException("the demo district has no " + role.word()));
    }

    private Viewer viewer(PersonId person) {
        List<Post> held = district.postsOf(person, day);
        return new Viewer(
                district.code(),
                new AccountId(person.value()),
                person,
                district.person(person).map(Person::name).orElseGet(() -> Bilingual.same(person.value())),
                held.stream().map(Post::role).collect(Collectors.toSet()),
                held.stream().map(Post::unit).distinct().toList(),
                Scope.WHOLE);
    }
}
