package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in the order of a key, taken key by key. */
final class Peeking<T, K extends Comparable<K>> {

    private final Iterator<T> rows;
    private final Function<T, K> key;
    private @Nullable T next;

    Peeking(Iterator<T> rows, Function<T, K> key) {
        this.rows = rows;
        this.key = key;
        advance();
    }

    /** The key of the next row; absent at the end. */
    @Nullable K key() {
        return next == null ? null : key.apply(next);
    }

    /** All rows that are next and have the key. */
    List<T> take(K wanted) {
        List<T> taken = new ArrayList<>();
        while (next != null && key.apply(next).equals(wanted)) {
            taken.add(next);
            advance();
        }
        return taken;
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }
}
