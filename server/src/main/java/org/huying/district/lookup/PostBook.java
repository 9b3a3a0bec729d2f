package org.huying.district.lookup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.PersonId;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.district.Person;
import org.huying.district.Post;

/** Who holds which post by day. Posts of an abolished unit are those of its successor. */
public final class PostBook {

    private final Register<PersonId, Person> people;
    private final UnitTree units;
    private final Map<PersonId, List<Post>> byPerson;
    private final Map<Role, List<Post>> byRole;

    public PostBook(Collection<Post> posts, Register<PersonId, Person> people, UnitTree units) {
        this.people = people;
        this.units = units;
        this.byPerson = posts.stream().collect(Collectors.groupingBy(Post::person));
        this.byRole = posts.stream().collect(Collectors.groupingBy(Post::role));
    }

    public Optional<Person> person(PersonId id) {
        return people.last(id);
    }

    public List<Person> people(LocalDate day) {
        return people.allOn(day);
    }

    public List<Post> of(PersonId person, LocalDate day) {
        return held(byPerson.getOrDefault(person, List.of()), day).toList();
    }

    public List<Post> in(UnitCode unit, Role role, LocalDate day) {
        return held(byRole.getOrDefault(role, List.of()), day)
                .filter(post -> post.unit().equals(unit))
                .toList();
    }

    private Stream<Post> held(List<Post> posts, LocalDate day) {
        return posts.stream()
                .filter(post -> post.span().covers(day))
                .filter(post -> people.on(post.person(), day).isPresent())
                .map(post -> post.in(units.successorOf(post.unit(), day)));
    }
}
