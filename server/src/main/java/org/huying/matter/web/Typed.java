package org.huying.matter.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huying.line.Need;

/** What was typed into a form, on its way to the JSON values of a command. */
public final class Typed {

    /** What every form carries besides its inputs. */
    private static final Set<String> CARRIED = Set.of("version", "key", "_csrf", "file");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private Typed() {}

    /** Blank fields say nothing. A field that the form does not know is passed on, so that the rules can name it. */
    public static Map<String, Object> inputs(List<FormField> fields, Map<String, List<String>> typed) {
        Map<String, Object> inputs = new HashMap<>();
        typed.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!said.isEmpty() && !CARRIED.contains(name)) {
                inputs.put(name, many(fields, name) ? said : typed(fields, name, said.getFirst()));
            }
        });
        return inputs;
    }

    /** As JSON would say it: numbers and yes or no are no texts. What does not fit stays as typed, so that the rules name it. */
    private static Object typed(List<FormField> fields, String name, String said) {
        Optional<Need.Type> type = fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FormField::type)
                .findFirst();
        return switch (type.orElse(Need.Type.STRING)) {
            case INTEGER, NUMBER -> NUMBER.matcher(said.strip()).matches() ? new BigDecimal(said.strip()) : said;
            case BOOLEAN -> said.equals("true") || said.equals("false") ? (Object) Boolean.valueOf(said) : said;
            default -> said;
        };
    }

    private static boolean many(List<FormField> fields, String name) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(name)
                        && (field.type() == Need.Type.UNITS || field.type() == Need.Type.ATTACHMENTS));
    }
}
