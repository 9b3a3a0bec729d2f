package org.huying.matter.api;

import java.util.HashMap;
import java.util.Map;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The body of an action: its inputs by name, and the version that the caller saw, if he says so.
 *
 * @param inputs without those that are null: to send nothing and to send null is the same
 */
record ActionBody(Map<String, Object> inputs, @Nullable Integer version) {

    private static final String VERSION = "version";

    static ActionBody of(@Nullable Map<String, @Nullable Object> body) {
        Map<String, Object> inputs = new HashMap<>();
        if (body != null) {
            body.forEach((name, value) -> {
                if (value != null) {
                    inputs.put(name, value);
                }
            });
        }
        return new ActionBody(inputs, version(inputs.remove(VERSION)));
    }

    private static @Nullable Integer version(@Nullable Object given) {
        if (given == null || given instanceof Integer) {
            return (Integer) given;
        }
        throw new Invalid(Refusal.of("version", "version 应为整数", "version is a whole number")
                .at(VERSION));
    }
}
