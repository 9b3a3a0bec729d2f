package org.huying.matter.words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.base.Bilingual;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.UnitCode;
import org.huying.district.District;
import org.huying.district.Place;
import org.huying.district.PlaceKind;
import org.huying.line.Action;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Need;
import org.huying.line.Stage;
import org.jspecify.annotations.Nullable;

/** What codes are called. A code that is not known (any more) is called by itself. */
public final class Names {

    private static final String REQUESTER = "requester";
    private static final Bilingual REQUESTER_NAME = new Bilingual("诉求人", "Requester");
    private static final Bilingual CLOCKWORK_NAME = new Bilingual("系统", "System");

    private final District district;

    public Names(District district) {
        this.district = district;
    }

    public Bilingual unit(UnitCode code) {
        return district.unit(code).map(unit -> unit.name()).orElseGet(() -> Bilingual.same(code.value()));
    }

    public Bilingual person(PersonId id) {
        if (id.equals(PersonId.SYSTEM)) {
            return CLOCKWORK_NAME;
        }
        return id.value().equals(REQUESTER)
                ? REQUESTER_NAME
                : district.person(id).map(person -> person.name()).orElseGet(() -> Bilingual.same(id.value()));
    }

    /** With the places above it, but not the district that all of them lie in. */
    public Bilingual place(PlaceCode code) {
        List<Place> path = district.pathTo(code).stream()
                .filter(place -> place.kind() != PlaceKind.DISTRICT)
                .toList();
        if (path.isEmpty()) {
            return district.place(code).map(Place::name).orElseGet(() -> Bilingual.same(code.value()));
        }
        return new Bilingual(
                path.stream().map(place -> place.name().zh()).collect(Collectors.joining(" · ")),
                path.stream().map(place -> place.name().en()).collect(Collectors.joining(" · ")));
    }

    public static Bilingual stage(Line line, String name) {
        Stage stage = line.stages().get(name);
        return stage == null ? Bilingual.same(name) : stage.title();
    }

    public static Bilingual action(Line line, String name) {
        return line.action(name).map(Action::title).orElseGet(() -> Bilingual.same(name));
    }

    public static Bilingual category(Line line, String code) {
        return line.category(code).map(Category::title).orElseGet(() -> Bilingual.same(code));
    }

    /** The input of that name, as the line's filing, the action or the line's fields define it. */
    static Optional<Need> need(Line line, @Nullable String action, String input) {
        Optional<Need> ofAction = (action == null ? Optional.<Action>empty() : line.action(action))
                .map(Action::needs).orElse(line.filing()).stream()
                        .filter(need -> need.name().equals(input))
                        .findFirst();
        return ofAction.or(() -> Optional.ofNullable(line.fields().get(input)));
    }

    /** The value of an input, called by its names. */
    Phrase value(Line line, Need need, Object value) {
        if (value instanceof List<?> list) {
            List<Object> parts =
                    list.stream().map(one -> (Object) one(line, need, one)).toList();
            return Phrase.said(new Bilingual(joined(parts, "zh"), joined(parts, "en")));
        }
        return value instanceof Boolean yes
                ? Phrase.of(yes ? "matter.words.yes" : "matter.words.no")
                : Phrase.said(one(line, need, value));
    }

    /** One of the line's own fields with its value. */
    public Told.Detail field(Line line, String name, Object value) {
        Optional<Need> need = need(line, null, name);
        Phrase label = need.map(known -> Phrase.said(known.title())).orElseGet(() -> Phrase.said(name));
        boolean written = need.map(known -> known.type() == Need.Type.STRING || known.type() == Need.Type.TEXT)
                .orElse(true);
        Phrase said = need.map(known -> value(line, known, value)).orElseGet(() -> Phrase.said(value.toString()));
        return new Told.Detail(label, said, written);
    }

    private Bilingual one(Line line, Need need, Object value) {
        String text = Objects.toString(value);
        return switch (need.type()) {
            case UNIT, UNITS -> unit(new UnitCode(text));
            case PLACE -> place(new PlaceCode(text));
            case PERSON -> person(new PersonId(text));
            case CATEGORY -> category(line, text);
            case CHOICE -> choice(need, text);
            case STRING, TEXT, INTEGER, NUMBER, BOOLEAN, DATE, ATTACHMENTS, MATTER -> same(text);
        };
    }

    private static Bilingual choice(Need need, String value) {
        return need.allowed().stream()
                .filter(choice -> choice.value().equals(value))
                .map(Need.Choice::title)
                .findFirst()
                .orElseGet(() -> same(value));
    }

    private static Bilingual same(String text) {
        return Bilingual.same(text.isBlank() ? "-" : text);
    }

    private static String joined(List<Object> parts, String language) {
        return parts.stream()
                .map(part -> (Bilingual) part)
                .map(part -> "zh".equals(language) ? part.zh() : part.en())
                .collect(Collectors.joining("zh".equals(language) ? "、" : ", "));
    }
}
