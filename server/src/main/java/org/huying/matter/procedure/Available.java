package org.huying.matter.procedure;

import java.util.List;
import org.huying.base.Bilingual;
import org.huying.line.Bounds;
import org.huying.line.Need;
import org.jspecify.annotations.Nullable;

/**
 * An action that the actor may take now.
 *
 * @param universal whether it is one of the actions that every line has
 * @param to the stage that it leads to, for actions of the line
 */
public record Available(
        String action,
        Bilingual title,
        boolean universal,
        @Nullable String to,
        List<Input> needs) {

    public Available {
        needs = List.copyOf(needs);
    }

    /**
     * One input as a client sees it.
     *
     * @param allowed the values that would be accepted, where they are few: choices, categories, units
     * @param value what is used when the client says nothing
     */
    public record Input(
            String name,
            Bilingual title,
            Need.Type type,
            boolean required,
            List<Need.Choice> allowed,
            @Nullable Object value,
            Bounds bounds) {

        public Input(
                String name,
                Bilingual title,
                Need.Type type,
                boolean required,
                List<Need.Choice> allowed,
                @Nullable Object value) {
            this(name, title, type, required, allowed, value, Bounds.NONE);
        }

        public Input {
            allowed = List.copyOf(allowed);
        }
    }
}
