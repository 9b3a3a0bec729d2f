package org.huying.matter.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huying.base.Role;
import org.huying.district.District;
import org.huying.district.Person;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.matter.web.FormField.Group;
import org.huying.matter.web.FormField.Option;
import org.huying.matter.words.Phrase;
import org.jspecify.annotations.Nullable;

/** What can be chosen where an input names a place, a person, a unit or a category. */
public final class Choices {

    private final District district;
    private final LocalDate today;

    public Choices(District district, LocalDate today) {
        this.district = district;
        this.today = today;
    }

    /** Streets and their communities; the finer places are found by a point. */
    public List<Group> places(@Nullable String chosen) {
        List<Group> groups = new ArrayList<>();
        List<Place> places = district.places(today);
        for (Place street : places) {
            if (street.kind() == PlaceKind.STREET) {
                List<Option> options = new ArrayList<>(List.of(choice(street)));
                places.stream()
                        .filter(place -> place.kind() == PlaceKind.COMMUNITY
                                && street.code().equals(place.parent()))
                        .map(Choices::choice)
                        .forEach(options::add);
                groups.add(new Group(street.name(), options));
            }
        }
        finer(chosen, places, groups);
        return groups;
    }

    /** A place that was chosen by other means, such as a point, can be kept. */
    private static void finer(@Nullable String chosen, List<Place> places, List<Group> groups) {
        boolean there = groups.stream()
                .flatMap(group -> group.options().stream())
                .anyMatch(option -> option.value().equals(chosen));
        if (chosen != null && !there) {
            places.stream()
                    .filter(place -> place.code().value().equals(chosen))
                    .forEach(place -> groups.addFirst(new Group(null, List.of(choice(place)))));
        }
    }

    /** People who hold a post as leader; where the input is another person, everybody who holds a post. */
    public List<Group> people(boolean leaders) {
        List<Option> options = new ArrayList<>();
        for (Person person : district.data().people()) {
            boolean fits = district.postsOf(person.id(), today).stream()
                    .anyMatch(post -> !leaders || post.role() == Role.LEADER);
            boolean listed = options.stream()
                    .anyMatch(option -> option.value().equals(person.id().value()));
            if (fits && !listed) {
                options.add(new Option(person.id().value(), Phrase.said(person.name())));
            }
        }
        return List.of(new Group(null, options));
    }

    public List<Group> units() {
        return List.of(new Group(
                null,
                district.handlingUnits(today).stream()
                        .map(unit -> new Option(unit.code().value(), Phrase.said(unit.name())))
                        .toList()));
    }

    /** Leaf categories under the class that they belong to. */
    public static List<Group> categories(Line line, @Nullable Set<String> allowed) {
        List<Group> groups = new ArrayList<>();
        for (Category group : line.categories().values()) {
            List<Option> options = line.categories().values().stream()
                    .filter(leaf -> leaf.leaf() && group.code().equals(leaf.parent()))
                    .filter(leaf -> allowed == null || allowed.contains(leaf.code()))
                    .map(Choices::choice)
                    .toList();
            if (!options.isEmpty()) {
                groups.add(new Group(group.title(), options));
            }
        }
        List<Option> alone = line.categories().values().stream()
                .filter(leaf -> leaf.leaf() && leaf.parent() == null)
                .map(Choices::choice)
                .toList();
        if (!alone.isEmpty()) {
            groups.add(new Group(null, alone));
        }
        return groups;
    }

    private static Option choice(Place place) {
        return new Option(place.code().value(), Phrase.said(place.name()));
    }

    private static Option choice(Category category) {
        return new Option(category.code(), Phrase.said(category.title()));
    }
}
