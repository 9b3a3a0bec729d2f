package org.huying.matter.verify;

import java.util.Arrays;
import java.util.List;

/** The events of all matters that were read, found by their places. */
final class Stretches {

    /** An event that was found: in which stretch, and where in it. */
    interface Found {
        void found(Stretch stretch, int event);
    }

    private final long[] froms;
    private final List<Stretch> all;

    Stretches(List<Span> spans, List<Stretch> all) {
        this.froms = spans.stream().mapToLong(Span::from).toArray();
        this.all = all;
    }

    /** Whether an event is there; what is found is told. */
    boolean find(long matter, int seq, Found found) {
        int at = Arrays.binarySearch(froms, matter);
        int stretch = at >= 0 ? at : -at - 2;
        if (stretch < 0) {
            return false;
        }
        int event = all.get(stretch).find(matter, seq);
        if (event < 0) {
            return false;
        }
        found.found(all.get(stretch), event);
        return true;
    }

    long events() {
        return all.stream().mapToLong(Stretch::events).sum();
    }

    List<Stretch> all() {
        return all;
    }
}
