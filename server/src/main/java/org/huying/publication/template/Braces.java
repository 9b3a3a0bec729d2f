package org.huying.publication.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Takes a line of a template apart at its braces, each of which holds a flow mapping of YAML: {@code {figure: filed}}. */
final class Braces {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("template")
            .setAllowDuplicateKeys(false)
            .build();

    private Braces() {}

    /** A stretch of a line. */
    sealed interface Stretch {

        /** From 1. */
        int column();

        record Words(int column, String text) implements Stretch {}

        /** @param keys in their order; the first says what it is */
        record Call(int column, Map<String, @Nullable Object> keys) implements Stretch {
            String verb() {
                return keys.keySet().iterator().next();
            }
        }
    }

    /** The stretches of a line; what cannot be read is told and left out. */
    static List<Stretch> split(String text, int line, Consumer<TemplateFault> faults) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            String words = text.substring(at, open < 0 ? text.length() : open);
            int stray = words.indexOf('}');
            if (stray >= 0) {
                faults.accept(TemplateFault.at(line, at + stray + 1, "“}”前面没有“{”", "there is no { before this }"));
            }
            if (!words.isEmpty()) {
                stretches.add(new Stretch.Words(at + 1, words));
            }
            if (open < 0) {
                break;
            }
            int close = close(text, open);
            if (close < 0) {
                faults.accept(TemplateFault.at(line, open + 1, "“{”没有配上“}”", "this { has no } in its line"));
                break;
            }
            call(text.substring(open, close + 1), line, open + 1, faults).ifPresent(stretches::add);
            at = close + 1;
        }
        return stretches;
    }

    /** Braces inside quotation marks belong to the text. */
    private static int close(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int at = open; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '{') {
                depth++;
            } else if (sign == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<Stretch.Call> call(String yaml, int line, int column, Consumer<TemplateFault> faults) {
        Map<String, @Nullable Object> keys = mapping(yaml);
        if (keys.isEmpty()) {
            faults.accept(
                    TemplateFault.at(
                            line,
                            column,
                            "花括号里应为“名称: 值”，如 {figure: filed, line: requests}；含逗号、冒号、百分号开头的值要加引号",
                            "braces hold \"name: value\", as in {figure: filed, line: requests}; put values with commas or colons in quotes"));
            return Optional.empty();
        }
        return Optional.of(new Stretch.Call(column, keys));
    }

    /** Empty where it is no mapping. */
    static Map<String, @Nullable Object> mapping(String yaml) {
        try {
            if (new Load(SETTINGS).loadFromString(yaml) instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> keys = new LinkedHashMap<>();
                map.forEach((key, value) -> keys.put(String.valueOf(key), value));
                return keys;
            }
        } catch (YamlEngineException malformed) {
            return Map.of();
        }
        return Map.of();
    }
}
