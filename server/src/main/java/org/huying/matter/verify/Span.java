package org.huying.matter.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a district's matters that is read at once.
 *
 * @param from the first id that belongs to it
 * @param until the first id that no longer does
 * @param only which of them; empty where all are meant
 */
record Span(long from, long until, List<Long> only) {

    Span {
        only = List.copyOf(only);
    }

    /** Everything, divided at some matters. */
    static List<Span> between(List<Long> bounds) {
        List<Span> spans = new ArrayList<>();
        long from = 0;
        for (long bound : bounds) {
            spans.add(new Span(from, bound, List.of()));
            from = bound;
        }
        spans.add(new Span(from, Long.MAX_VALUE, List.of()));
        return spans;
    }

    /** Some matters in the order of their ids, so many at once. */
    static List<Span> of(List<Long> matters, int size) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < matters.size(); from += size) {
            List<Long> some = matters.subList(from, Math.min(matters.size(), from + size));
            spans.add(new Span(some.getFirst(), some.getLast() + 1, some));
        }
        return spans;
    }

    /** As a condition on a column; nothing in it comes from a text. */
    String condition(String column) {
        String range = column + " >= " + from + "::bigint and " + column + " < " + until + "::bigint";
        return only.isEmpty()
                ? range
                : range
                        + only.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", " and " + column + " = any ('{", "}'::bigint[])"));
    }
}
