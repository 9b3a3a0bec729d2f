package org.huying.bench.loop.own;

import java.util.Map;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;

/** What each step after the filing says, by the names of the line {@code loop}. */
final class Inputs {

    static final String LINE = "loop";
    static final String CHANNEL = "phone";
    static final String CATEGORY = "0101";

    /** A grid of the demo district. */
    static final String PLACE = "420107005008";

    private Inputs() {}

    static Map<String, Object> of(Step step, String department) {
        return switch (step) {
            case FILE, ADMIT, ACCEPT, VERIFY -> Map.of();
            case DISPATCH -> Map.of("category", CATEGORY, "place", PLACE, "lead", department);
            case HANDLE -> Map.of("result", Words.FEEDBACK);
            case CLOSE -> Map.of("reply", Words.REPLY);
        };
    }
}
