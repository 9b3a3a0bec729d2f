package org.huying.district.draft;

import static org.huying.district.draft.Refusals.because;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huying.base.PersonId;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.district.DistrictChange.Appoint;
import org.huying.district.DistrictChange.EnterPerson;
import org.huying.district.DistrictChange.Relieve;
import org.huying.district.DistrictChange.RemovePerson;
import org.huying.district.DistrictChange.RenamePerson;
import org.huying.district.Person;
import org.huying.district.Post;
import org.huying.district.Span;
import org.huying.district.lookup.Register;

/** People enter and leave the service, are appointed to posts and relieved of them. */
final class PeopleChanges {

    /** Nobody is appointed to be a resident, or to be the clockwork. */
    private static final Set<Role> NO_POSTS = EnumSet.of(Role.REQUESTER, Role.SYSTEM);

    private final Terms<PersonId, Person> people;
    private final Terms<Post.Key, Post> posts;
    private final UnitChanges units;
    private final PlaceChanges places;

    PeopleChanges(
            Register<PersonId, Person> people, Register<Post.Key, Post> posts, UnitChanges units, PlaceChanges places) {
        this.people = new Terms<>(people, "person", Person::during);
        this.posts = new Terms<>(posts, "post", Post::during);
        this.units = units;
        this.places = places;
    }

    Optional<Refusal> there(PersonId person, LocalDate day) {
        return people.there(person, day);
    }

    Optional<Refusal> apply(EnterPerson enter) {
        boolean already = people.register()
                .last(enter.person())
                .filter(last -> !last.span().endedBy(enter.from()))
                .isPresent();
        return already
                ? Refusals.codeUsed("person", enter.person())
                : people.replace(new Person(enter.person(), enter.name(), Span.from(enter.from())));
    }

    Optional<Refusal> apply(RenamePerson rename) {
        return people.alter(rename.person(), rename.from(), person -> person.named(rename.name()));
    }

    Optional<Refusal> apply(RemovePerson remove) {
        return people.end(remove.person(), remove.from(), UnaryOperator.identity());
    }

    Optional<Refusal> apply(Appoint appoint) {
        if (NO_POSTS.contains(appoint.role())) {
            return because(
                    "role-without-post",
                    "role",
                    "“" + appoint.role().word() + "”不是岗位",
                    "'" + appoint.role().word() + "' is not a post");
        }
        Post post = new Post(appoint.person(), appoint.unit(), appoint.role(), appoint.over(), appoint.span());
        return people.there(appoint.person(), appoint.from())
                .or(() -> units.there(appoint.unit(), appoint.from()))
                .or(() -> places.there(appoint.over(), appoint.from()))
                .or(() -> appointOnce(post));
    }

    private Optional<Refusal> appointOnce(Post post) {
        boolean held = posts.register()
                .all()
                .anyMatch(other ->
                        other.code().equals(post.code()) && other.span().overlaps(post.span()));
        if (held) {
            return because(
                    "post-held",
                    "post",
                    "“" + post.person() + "”在此期间已任该岗位",
                    "'" + post.person() + "' already holds that post in that time");
        }
        posts.register().put(post);
        return Optional.empty();
    }

    Optional<Refusal> apply(Relieve relieve) {
        Post.Key key = new Post.Key(relieve.person(), relieve.unit(), relieve.role(), relieve.over());
        return posts.end(key, relieve.from(), UnaryOperator.identity());
    }
}
