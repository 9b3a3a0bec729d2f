package org.huying.administration.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huying.administration.change.Field.Type;
import org.huying.base.PersonId;
import org.huying.district.DistrictChange;
import org.huying.district.Post;
import org.huying.district.Span;

/** People enter and leave the service, are called otherwise, appointed, relieved, and hand over what they held. */
final class PeopleForms {

    private PeopleForms() {}

    static List<ChangeForm> all() {
        return List.of(enter(), rename(), remove(), appoint(), relieve(), handOver());
    }

    private static String page(Values values) {
        String person = values.text("person").split("\\s+", 2)[0];
        return person.isEmpty() ? "/administration/people" : "/administration/people/" + person;
    }

    private static ChangeForm enter() {
        return ChangeForm.of("enter-person")
                .with("person", Type.CODE)
                .names()
                .maybe("unit", Type.CHOICE, Choices::units)
                .maybe("role", Type.CHOICE, Choices::roles)
                .maybe("over", Type.SUGGESTED, Choices::places)
                .from()
                .readsAll((values, ground) -> entering(values))
                .home(PeopleForms::page);
    }

    /** With a first post, where one is given. */
    private static List<DistrictChange> entering(Values values) {
        PersonId person = values.newPerson("person");
        List<DistrictChange> changes = new ArrayList<>();
        changes.add(new DistrictChange.EnterPerson(person, values.names("zh", "en"), values.day("from")));
        if (!values.text("unit").isEmpty() || !values.text("role").isEmpty()) {
            changes.add(new DistrictChange.Appoint(
                    person,
                    values.unit("unit"),
                    values.role("role"),
                    values.placeIfAny("over"),
                    Span.from(values.day("from"))));
        }
        return changes;
    }

    private static ChangeForm rename() {
        return ChangeForm.of("rename-person")
                .with("person", Type.FIXED, Choices::people)
                .names()
                .from()
                .begins((asked, ground) -> Optional.of(asked.text("person"))
                        .filter(text -> !text.isEmpty())
                        .flatMap(text -> ground.district().person(asked.person("person")))
                        .map(person -> Map.of(
                                "zh", List.of(person.name().zh()),
                                "en", List.of(person.name().en())))
                        .orElse(Map.of()))
                .reads(values -> new DistrictChange.RenamePerson(
                        values.person("person"), values.names("zh", "en"), values.day("from")))
                .home(PeopleForms::page);
    }

    private static ChangeForm remove() {
        return ChangeForm.of("remove-person")
                .with("person", Type.FIXED, Choices::people)
                .from()
                .reads(values -> new DistrictChange.RemovePerson(values.person("person"), values.day("from")))
                .home(PeopleForms::page);
    }

    private static ChangeForm appoint() {
        return ChangeForm.of("appoint")
                .with("person", Type.SUGGESTED, Choices::people)
                .with("unit", Type.CHOICE, Choices::units)
                .with("role", Type.CHOICE, Choices::roles)
                .maybe("over", Type.SUGGESTED, Choices::places)
                .from()
                .maybe("until", Type.DATE)
                .reads(PeopleForms::appointing)
                .home(PeopleForms::page);
    }

    private static DistrictChange appointing(Values values) {
        LocalDate until = values.dayIfAny("until");
        LocalDate from = values.day("from");
        if (until != null && !until.isAfter(from)) {
            throw Values.wrong("until", "结束日须晚于开始日", "the end comes after the beginning");
        }
        return new DistrictChange.Appoint(
                values.person("person"),
                values.unit("unit"),
                values.role("role"),
                values.placeIfAny("over"),
                new Span(from, until));
    }

    private static ChangeForm relieve() {
        return ChangeForm.of("relieve")
                .with("person", Type.FIXED, Choices::people)
                .with("unit", Type.FIXED, Choices::units)
                .with("role", Type.FIXED, Choices::roles)
                .maybe("over", Type.FIXED, Choices::places)
                .from()
                .reads(values -> new DistrictChange.Relieve(
                        values.person("person"),
                        values.unit("unit"),
                        values.role("role"),
                        values.placeIfAny("over"),
                        values.day("from")))
                .home(PeopleForms::page);
    }

    private static ChangeForm handOver() {
        return ChangeForm.of("hand-over-posts")
                .with("person", Type.FIXED, Choices::people)
                .with("to", Type.SUGGESTED, Choices::people)
                .from()
                .readsAll(PeopleForms::handingOver)
                .home(PeopleForms::page);
    }

    /** Every post that one holds on the day is the other's from then on; one that the other holds too only ends. */
    private static List<DistrictChange> handingOver(Values values, Ground ground) {
        PersonId person = values.person("person");
        PersonId to = values.person("to");
        if (to.equals(person)) {
            throw Values.wrong("to", "不能移交给本人", "somebody else takes over");
        }
        LocalDate day = values.day("from");
        List<DistrictChange> changes = new ArrayList<>();
        for (Post post : kept(ground, person, day)) {
            changes.add(new DistrictChange.Relieve(person, post.unit(), post.role(), post.over(), day));
            boolean held = ground.district().data().posts().stream()
                    .anyMatch(other -> other.person().equals(to)
                            && other.unit().equals(post.unit())
                            && other.role() == post.role()
                            && Objects.equals(other.over(), post.over())
                            && !other.span().endedBy(day));
            if (!held) {
                changes.add(new DistrictChange.Appoint(
                        to,
                        post.unit(),
                        post.role(),
                        post.over(),
                        new Span(day, post.span().until())));
            }
        }
        if (changes.isEmpty()) {
            throw Values.wrong("person", "此人当日没有岗位可移交", "this person holds no post on that day");
        }
        return changes;
    }

    /** As they are kept: under the unit that the post was given in. */
    private static List<Post> kept(Ground ground, PersonId person, LocalDate day) {
        return ground.district().data().posts().stream()
                .filter(post -> post.person().equals(person) && post.span().covers(day))
                .toList();
    }
}
