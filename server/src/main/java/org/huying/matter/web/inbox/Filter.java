package org.huying.matter.web.inbox;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reader asked for, as it stands in the address of the page: names and values, none of them blank.
 *
 * @param said the restrictions in the order of {@link #NAMES}
 */
public record Filter(View view, Map<String, String> said) {

    /** All that a list can be narrowed by. */
    static final List<String> NAMES = List.of(
            "line", "stage", "category", "place", "unit", "mine", "urgent", "supervised", "due", "from", "to", "q");

    static final int LONGEST = 200;

    /** Which matters a list is about. */
    public enum View {
        /** Those on which the reader's posts must act now. */
        TURN,
        /** Those that the reader's units hold. */
        HELD,
        /** Those on which the reader must decide besides: extensions, pauses, signatures, samples. */
        ASKED,
        /** All within the reader's scope, closed ones too. */
        ALL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Filter {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = said.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                ordered.put(name, value.substring(0, Math.min(LONGEST, value.length())));
            }
        }
        said = Collections.unmodifiableMap(ordered);
    }

    /** @param usual the view of who names none */
    static Filter of(Map<String, String> parameters, View usual) {
        View view = Arrays.stream(View.values())
                .filter(each -> each.word().equals(parameters.get("view")))
                .findFirst()
                .orElse(usual);
        return new Filter(view, parameters);
    }

    /** Whether somebody asked for a list of their own choice. */
    static boolean asked(Map<String, String> parameters) {
        return parameters.containsKey("view") || NAMES.stream().anyMatch(parameters::containsKey);
    }

    public String get(String name) {
        return said.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return said.containsKey(name);
    }

    /** Whether it is narrowed by more than what the search box and the counts show. */
    public boolean refined() {
        return said.keySet().stream().anyMatch(name -> !name.equals("q") && !name.equals("stage"));
    }

    public Filter with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(said);
        other.put(name, value);
        return new Filter(view, other);
    }

    public Filter without(String name) {
        return with(name, "");
    }

    public Filter in(View other) {
        return new Filter(other, Map.of());
    }

    /** The filter as one text, the same for the same filter. */
    public String query() {
        return address("").substring(1);
    }

    /** Where a page under this filter is. */
    public String address(String path, String... more) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path).queryParam("view", view.word());
        Map<String, Object> values = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            builder.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        for (int at = 0; at < more.length; at += 2) {
            builder.queryParam(more[at], "{" + more[at] + "}");
            values.put(more[at], more[at + 1]);
        }
        return builder.encode().buildAndExpand(values).toUriString();
    }

    public String address() {
        return address("/inbox");
    }
}
