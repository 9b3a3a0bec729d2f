package org.huying.line.reader;

import org.huying.line.LineId;

/** Names of lines where one line opens another. */
final class LineNames {

    static final LineId UNREADABLE = new LineId("unreadable");

    private LineNames() {}

    static LineId of(Table table, String key) {
        return table.require(key).map(LineNames::of).orElse(UNREADABLE);
    }

    static LineId of(Value value) {
        String name = value.name();
        try {
            return new LineId(name);
        } catch (IllegalArgumentException e) {
            return UNREADABLE;
        }
    }
}
