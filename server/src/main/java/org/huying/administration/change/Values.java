package org.huying.administration.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huying.base.Bilingual;
import org.huying.base.Invalid;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.Role;
import org.huying.base.UnitCode;
import org.huying.base.Zones;
import org.huying.district.District;
import org.huying.district.Person;
import org.huying.district.Place;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read as what it should be; what cannot be read is refused at its field. */
public final class Values {

    private final Map<String, List<String>> typed;
    private final District district;

    public Values(Map<String, List<String>> typed, District district) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        typed.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.typed = copy;
        this.district = district;
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean holds(String name) {
        return typed.containsKey(name);
    }

    public String text(String name) {
        return all(name).stream().findFirst().map(String::strip).orElse("");
    }

    Bilingual names(String zh, String en) {
        return new Bilingual(text(zh), text(en));
    }

    UnitCode unit(String name) {
        return read(
                name,
                UnitCode::new,
                "单位代码由小写字母、数字和连字符组成，至多 40 个",
                "a unit's code has 1 to 40 lower-case letters, digits or hyphens");
    }

    UnitCode unitCalled(String field, String text) {
        try {
            return new UnitCode(text.strip());
        } catch (IllegalArgumentException misfit) {
            throw wrong(field, "没有这个单位：" + text, "there is no such unit: " + text);
        }
    }

    @Nullable UnitCode unitIfAny(String name) {
        return text(name).isEmpty() ? null : unit(name);
    }

    /** By id, or by a name that only one person has. */
    PersonId person(String name) {
        return personCalled(name, text(name));
    }

    /** @param field at which it is refused */
    PersonId personCalled(String field, String text) {
        String said = text.split("\\s+", 2)[0];
        if (district.person(idOf(said).orElse(PersonId.SYSTEM)).isPresent()) {
            return new PersonId(said);
        }
        List<PersonId> called = district.data().people().stream()
                .filter(person ->
                        person.name().zh().equals(text) || person.name().en().equals(text))
                .map(Person::id)
                .distinct()
                .toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        throw wrong(
                field,
                called.isEmpty() ? "没有这个人员：" + said : "同名的有 " + called.size() + " 人，请写人员编号",
                called.isEmpty()
                        ? "there is no such person: " + said
                        : called.size() + " people have that name; give the id");
    }

    @Nullable PersonId personIfAny(String name) {
        return text(name).isEmpty() ? null : person(name);
    }

    PersonId newPerson(String name) {
        return read(
                name,
                PersonId::new,
                "人员编号由小写字母、数字、点和连字符组成，至多 60 个",
                "a person's id has 1 to 60 lower-case letters, digits, dots or hyphens");
    }

    PlaceCode place(String name) {
        String said = firstWord(name);
        List<PlaceCode> called = district.data().places().stream()
                .filter(place -> place.name().zh().equals(text(name)))
                .map(Place::code)
                .distinct()
                .toList();
        return called.size() == 1
                ? called.getFirst()
                : read(
                        name,
                        all -> new PlaceCode(said),
                        "地点代码由字母、数字和连字符组成，至多 40 个",
                        "a place's code has 1 to 40 letters, digits or hyphens");
    }

    @Nullable PlaceCode placeIfAny(String name) {
        return text(name).isEmpty() ? null : place(name);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text), "请从列表中选择", "choose one from the list");
    }

    Role role(String name) {
        return word(name, Role.class);
    }

    LocalDate day(String name) {
        return read(name, LocalDate::parse, "请写成 2027-01-01 这样的日期", "give a day such as 2027-01-01");
    }

    @Nullable LocalDate dayIfAny(String name) {
        return text(name).isEmpty() ? null : day(name);
    }

    LocalTime time(String name) {
        return read(name, LocalTime::parse, "请写成 08:30 这样的时刻", "give a time such as 08:30");
    }

    Instant moment(String name) {
        return read(
                name,
                text -> LocalDateTime.parse(text).atZone(Zones.CHINA).toInstant(),
                "请写成 2027-01-01T08:30 这样的时刻",
                "give a moment such as 2027-01-01T08:30");
    }

    int number(String name) {
        return read(name, Integer::valueOf, "请写一个整数", "give a whole number");
    }

    private static Optional<PersonId> idOf(String text) {
        try {
            return Optional.of(new PersonId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private String firstWord(String name) {
        return text(name).split("\\s+", 2)[0];
    }

    private <T> T read(String name, Function<String, T> reader, String zh, String en) {
        try {
            return reader.apply(text(name));
        } catch (IllegalArgumentException | DateTimeException misfit) {
            throw wrong(name, zh, en);
        }
    }

    static Invalid wrong(String field, String zh, String en) {
        return new Invalid(Refusal.of("field", zh, en).at(field));
    }
}
