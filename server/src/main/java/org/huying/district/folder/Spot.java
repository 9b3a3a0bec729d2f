package org.huying.district.folder;

import java.util.function.ToIntFunction;

/**
 * Where something was read.
 *
 * @param columns the column in which a field stands
 */
record Spot(String file, int line, ToIntFunction<String> columns) {

    static Spot at(String file, int line, int column) {
        return new Spot(file, line, field -> column);
    }
}
