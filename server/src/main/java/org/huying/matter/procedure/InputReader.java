package org.huying.matter.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.base.PersonId;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.line.Category;
import org.huying.line.Need;
import org.huying.matter.MatterId;
import org.huying.matter.procedure.Available.Input;
import org.jspecify.annotations.Nullable;

/** Reads the JSON values of a command against what the action needs; the first fault is named with its field. */
final class InputReader {

    /** SHA-256 of its bytes. Whether there is one is asked where the files are known. */
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f]{64}");

    private static final int LINE = 200;
    private static final int PAGE = 20_000;
    private static final int FURTHEST = 100;
    /** Days that somebody sets or promises. */
    private static final Set<String> AHEAD = Set.of("due", "promised");

    private final Setting setting;
    private final Map<String, Object> read = new HashMap<>();

    private InputReader(Setting setting) {
        this.setting = setting;
    }

    /** What reading yields: inputs, or the first fault. */
    record Read(Inputs inputs, @Nullable Refusal fault) {}

    static Read read(List<Input> needs, Map<String, Object> values, Setting setting) {
        for (String name : values.keySet()) {
            if (needs.stream().noneMatch(need -> need.name().equals(name))) {
                return new Read(Inputs.NONE, Refusals.unknownInput(name, needs));
            }
        }
        InputReader reader = new InputReader(setting);
        for (Input need : needs) {
            Refusal fault = reader.take(need, values.get(need.name()));
            if (fault != null) {
                return new Read(Inputs.NONE, fault);
            }
        }
        return new Read(new Inputs(reader.read), null);
    }

    private @Nullable Refusal take(Input need, @Nullable Object given) {
        Object value = absent(given) ? need.value() : given;
        if (value == null || absent(value)) {
            return need.required() ? Refusals.missing(need) : null;
        }
        Optional<Object> typed = type(need, value);
        if (typed.isEmpty()) {
            return Refusals.illTyped(need, value);
        }
        read.put(need.name(), typed.get());
        return check(need, typed.get());
    }

    private static boolean absent(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }

    private static Optional<Object> type(Input need, Object value) {
        return switch (need.type()) {
            case STRING -> text(value, LINE);
            case TEXT -> text(value, PAGE);
            case CHOICE, CATEGORY, PLACE, UNIT, PERSON, MATTER -> code(value);
            case INTEGER -> value instanceof Number ? whole(value) : Optional.empty();
            case NUMBER -> value instanceof Number ? decimal(value) : Optional.empty();
            case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
            case DATE -> day(value);
            case UNITS, ATTACHMENTS -> listOfText(value);
        };
    }

    private static Optional<Object> text(Object value, int most) {
        return value instanceof String text && text.strip().length() <= most
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static Optional<Object> code(Object value) {
        return value instanceof Number number ? Optional.of(number.toString()) : text(value, LINE);
    }

    private static Optional<Object> whole(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString().strip()).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Object> decimal(Object value) {
        try {
            return Optional.of(new BigDecimal(value.toString().strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Object> day(Object value) {
        try {
            return Optional.of(LocalDate.parse(value.toString().strip()).toString());
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Object> listOfText(Object value) {
        List<?> items = value instanceof List<?> list ? list : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            Optional<Object> text = text(item, LINE);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            String one = (String) text.get();
            if (!one.isEmpty() && !texts.contains(one)) {
                texts.add(one);
            }
        }
        return Optional.of(List.copyOf(texts));
    }

    private @Nullable Refusal check(Input need, Object value) {
        if (need.type() == Need.Type.ATTACHMENTS) {
            return new Inputs(Map.of("all", value))
                    .list("all").stream()
                            .filter(id -> !ATTACHMENT.matcher(id).matches())
                            .findFirst()
                            .map(id -> Refusals.noAttachment(need.name(), id))
                            .orElse(null);
        }
        boolean known = switch (need.type()) {
            case CHOICE ->
                need.allowed().stream().anyMatch(choice -> choice.value().equals(value));
            case CATEGORY ->
                setting.line().category((String) value).filter(Category::leaf).isPresent();
            case PLACE -> place((String) value);
            case UNIT -> unit((String) value);
            case UNITS -> new Inputs(Map.of("all", value)).list("all").stream().allMatch(this::unit);
            case PERSON -> need.name().equals(Needs.LEADER) ? leader((String) value) : person((String) value);
            case MATTER -> matter((String) value);
            case STRING, TEXT, INTEGER, NUMBER, BOOLEAN, DATE, ATTACHMENTS -> true;
        };
        if (!known) {
            return Refusals.unknownValue(need, value);
        }
        if (!need.bounds().allow(value)) {
            return Refusals.outOfBounds(need, value);
        }
        return need.type() == Need.Type.DATE ? day(need, LocalDate.parse((String) value)) : null;
    }

    private boolean unit(String code) {
        return parse(() ->
                setting.district().unit(new UnitCode(code), setting.today()).isPresent());
    }

    private boolean place(String code) {
        return parse(() ->
                setting.district().place(new PlaceCode(code), setting.today()).isPresent());
    }

    private boolean person(String id) {
        return parse(() -> setting.district().person(new PersonId(id)).isPresent());
    }

    private boolean leader(String id) {
        return Needs.leaders(setting).stream().anyMatch(choice -> choice.value().equals(id));
    }

    /** A day that is still to come where it is promised or set, and in any case one that people live to see. */
    private @Nullable Refusal day(Input need, LocalDate day) {
        LocalDate today = setting.today();
        if (AHEAD.contains(need.name()) && day.isBefore(today)) {
            return Refusals.past(need, day, today);
        }
        boolean near = day.isAfter(today.minusYears(FURTHEST)) && day.isBefore(today.plusYears(FURTHEST));
        return near ? null : Refusals.farOff(need, day, FURTHEST);
    }

    private static boolean matter(String id) {
        return parse(() -> MatterId.parse(id).value() > 0);
    }

    private static boolean parse(java.util.function.BooleanSupplier lookup) {
        try {
            return lookup.getAsBoolean();
        } catch (IllegalArgumentException illFormed) {
            return false;
        }
    }
}
