package org.huying.bench.loop.peers;

import java.util.Map;
import org.huying.bench.loop.Step;
import org.huying.bench.loop.Words;

/** What is said with a task, as variables of the process. */
final class Said {

    private Said() {}

    static Map<String, Object> by(Step step) {
        return switch (step) {
            case FILE -> Map.of("subject", Words.SUBJECT, "text", Words.TEXT);
            case ADMIT, ACCEPT, VERIFY -> Map.of();
            case DISPATCH -> Map.of("category", "0101", "place", "420107005008", "lead", "department");
            case HANDLE -> Map.of("result", Words.FEEDBACK);
            case CLOSE -> Map.of("reply", Words.REPLY);
        };
    }
}
