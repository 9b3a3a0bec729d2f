package org.huying.counting.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making: its text and, in order, the values of its parameters. */
public final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    public SqlText add(String more) {
        text.append(more);
        return this;
    }

    public SqlText add(String more, @Nullable Object... parameters) {
        text.append(more);
        for (Object parameter : parameters) {
            values.add(parameter);
        }
        return this;
    }

    /** Rows of parameters, each {@code (?::bigint, ?::text)} by the row's form. */
    public SqlText addRows(String form, Collection<List<@Nullable Object>> rows) {
        String separator = "";
        for (List<@Nullable Object> row : rows) {
            text.append(separator).append(form);
            values.addAll(row);
            separator = ", ";
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    public List<@Nullable Object> values() {
        return values;
    }
}
