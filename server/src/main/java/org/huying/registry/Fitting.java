package org.huying.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.huying.district.District;
import org.jspecify.annotations.Nullable;

/** Whether an entry fits its kind and its district; what does not is refused with the field and the rule. */
final class Fitting {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST = 200;

    private final District district;
    private final LocalDate today;

    Fitting(District district, LocalDate today) {
        this.district = district;
        this.today = today;
    }

    /**
     * The entry as it is recorded: numbers in their shortest form, empty fields left out.
     *
     * @throws Invalid where it does not fit
     */
    ThingEntry of(ThingEntry entry, @Nullable Kind kind) {
        if (kind == null) {
            throw invalid("kind", "kind", "没有“" + entry.kind() + "”这个种类", "there is no kind '" + entry.kind() + "'");
        }
        require(!entry.name().isEmpty(), "name", "missing", "请填写名称", "give it a name");
        require(
                entry.name().length() <= LONGEST,
                "name",
                "length",
                "名称不超过 " + LONGEST + " 字",
                "a name has no more than " + LONGEST + " characters");
        require(
                !entry.holdsFrom().isAfter(today),
                "from",
                "to-come",
                "起始日期 " + entry.holdsFrom() + " 还没有到",
                entry.holdsFrom() + " is yet to come");
        require(
                !entry.holdsFrom().isBefore(EARLIEST),
                "from",
                "day",
                "起始日期不能早于 " + EARLIEST,
                "it cannot hold from before " + EARLIEST);
        require(
                district.unit(entry.unit(), today).isPresent(),
                "unit",
                "unknown",
                "没有单位“" + entry.unit() + "”",
                "there is no unit '" + entry.unit() + "'");
        require(
                entry.place() == null || district.place(entry.place(), today).isPresent(),
                "place",
                "unknown",
                "没有地点“" + entry.place() + "”",
                "there is no place '" + entry.place() + "'");
        return new ThingEntry(
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.place(),
                entry.unit(),
                entry.point(),
                entry.state(),
                fields(entry, kind),
                entry.holdsFrom());
    }

    private static Map<String, String> fields(ThingEntry entry, Kind kind) {
        entry.fields().keySet().forEach(name -> {
            if (!kind.fields().containsKey(name)) {
                String known = String.join(", ", kind.fields().keySet());
                throw invalid(
                        name,
                        "unknown",
                        "“%s”没有名为“%s”的字段；可用：%s".formatted(kind.title().zh(), name, known),
                        "%s has no field '%s'; known: %s".formatted(kind.id(), name, known));
            }
        });
        Map<String, String> fields = new TreeMap<>();
        kind.fields().values().forEach(field -> {
            String value = entry.fields().getOrDefault(field.name(), "").strip();
            if (!value.isEmpty()) {
                fields.put(field.name(), checked(field, value));
            } else {
                require(
                        !field.required(),
                        field.name(),
                        "missing",
                        "请填写“" + field.title().zh() + "”",
                        "'" + field.title().en() + "' must be given");
            }
        });
        return fields;
    }

    private static String checked(KindField field, String value) {
        return switch (field.type()) {
            case TEXT -> {
                require(
                        value.length() <= LONGEST,
                        field.name(),
                        "length",
                        "不超过 " + LONGEST + " 字",
                        "no more than " + LONGEST + " characters");
                yield value;
            }
            case NUMBER -> number(field, value).toPlainString();
            case DAY -> {
                try {
                    yield LocalDate.parse(value).toString();
                } catch (DateTimeParseException e) {
                    throw invalid(
                            field.name(),
                            "day",
                            "“" + value + "”不是 2026-11-01 这样的日期",
                            "'" + value + "' is no day; write it as 2026-11-01");
                }
            }
            case CHOICE -> {
                String known =
                        field.choices().stream().map(KindField.Choice::word).collect(Collectors.joining(", "));
                require(
                        field.choices().stream()
                                .anyMatch(choice -> choice.word().equals(value)),
                        field.name(),
                        "one-of",
                        "“" + value + "”不在可选之列：" + known,
                        "'" + value + "' is none of " + known);
                yield value;
            }
        };
    }

    private static BigDecimal number(KindField field, String value) {
        BigDecimal number = Optional.of(value)
                .filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?"))
                .map(BigDecimal::new)
                .orElseThrow(
                        () -> invalid(field.name(), "number", "“" + value + "”不是数字", "'" + value + "' is no number"));
        require(
                (field.from() == null || number.compareTo(field.from()) >= 0)
                        && (field.to() == null || number.compareTo(field.to()) <= 0),
                field.name(),
                "bounds",
                "应在 %s 到 %s 之间".formatted(said(field.from()), said(field.to())),
                "it lies between %s and %s".formatted(said(field.from()), said(field.to())));
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static String said(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    /** The fields of a fitting entry that are numbers. */
    static Map<String, BigDecimal> numbers(ThingEntry entry, Kind kind) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        entry.fields().forEach((name, value) -> {
            KindField field = kind.fields().get(name);
            if (field != null && field.type() == KindField.Type.NUMBER) {
                numbers.put(name, new BigDecimal(value));
            }
        });
        return numbers;
    }

    private static void require(boolean fits, String field, String rule, String zh, String en) {
        if (!fits) {
            throw invalid(field, rule, zh, en);
        }
    }

    private static Invalid invalid(String field, String rule, String zh, String en) {
        return new Invalid(Refusal.of("thing", zh, en).at(field).by("thing:" + rule));
    }
}
