package org.huying.administration.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.administration.change.Field.Type;
import org.huying.base.Bilingual;
import org.huying.district.DistrictChange;

/**
 * A form for one kind of change: which fields it has, what they hold at first, how they are read, and whose page one comes
 * back to.
 */
public final class ChangeForm {

    /** What a form begins with, from what is known of its object. */
    interface Start {
        Map<String, List<String>> of(Values asked, Ground ground);
    }

    interface Reading {
        List<DistrictChange> read(Values values, Ground ground);
    }

    private record Part(String name, Type type, boolean required, Function<Ground, List<Ground.Choice>> choices) {}

    private final String kind;
    private final List<Part> parts = new ArrayList<>();
    private Start start = (asked, ground) -> Map.of();
    private Reading reading = (values, ground) -> List.of();
    private Function<Values, String> home = values -> "/administration/changes";

    private ChangeForm(String kind) {
        this.kind = kind;
    }

    static ChangeForm of(String kind) {
        return new ChangeForm(kind);
    }

    ChangeForm with(String name, Type type) {
        return part(name, type, true, ground -> List.of());
    }

    ChangeForm maybe(String name, Type type) {
        return part(name, type, false, ground -> List.of());
    }

    ChangeForm with(String name, Type type, Function<Ground, List<Ground.Choice>> choices) {
        return part(name, type, true, choices);
    }

    ChangeForm maybe(String name, Type type, Function<Ground, List<Ground.Choice>> choices) {
        return part(name, type, false, choices);
    }

    /** The two names of something. */
    ChangeForm names() {
        return with("zh", Type.TEXT).maybe("en", Type.TEXT);
    }

    /** The first day on which it holds; today unless another is chosen. */
    ChangeForm from() {
        return with("from", Type.DATE);
    }

    ChangeForm begins(Start with) {
        this.start = with;
        return this;
    }

    ChangeForm reads(Function<Values, DistrictChange> one) {
        return readsAll((values, ground) -> List.of(one.apply(values)));
    }

    ChangeForm readsAll(Reading all) {
        this.reading = all;
        return this;
    }

    ChangeForm home(Function<Values, String> path) {
        this.home = path;
        return this;
    }

    private ChangeForm part(String name, Type type, boolean required, Function<Ground, List<Ground.Choice>> choices) {
        parts.add(new Part(name, type, required, choices));
        return this;
    }

    public String kind() {
        return kind;
    }

    /** Where one comes from and goes back to. */
    public String home(Values values) {
        return home.apply(values);
    }

    public List<DistrictChange> read(Values values, Ground ground) {
        return reading.read(values, ground);
    }

    /** The fields with what was asked for or typed, else with what they begin with. */
    public List<Field> fields(Values asked, Ground ground, Map<String, Bilingual> errors) {
        Map<String, List<String>> first = new HashMap<>(start.of(asked, ground));
        first.putIfAbsent("from", List.of(ground.today().toString()));
        return parts.stream()
                .map(part -> new Field(
                        part.name(),
                        part.type(),
                        part.required(),
                        part.choices().apply(ground),
                        asked.holds(part.name()) ? asked.all(part.name()) : first.getOrDefault(part.name(), List.of()),
                        errors.get(part.name())))
                .toList();
    }

    /** What has to be filled in and is not. */
    public Map<String, Bilingual> missing(Values values) {
        Map<String, Bilingual> missing = new HashMap<>();
        parts.stream()
                .filter(Part::required)
                .filter(part -> values.all(part.name()).stream().allMatch(String::isBlank))
                .forEach(part -> missing.put(part.name(), new Bilingual("请填写", "please fill this in")));
        return missing;
    }
}
