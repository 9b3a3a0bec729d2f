package org.huying.pledge;

import java.util.Arrays;
import java.util.Locale;

/** What sort of promise a pledge is; the beginning of its category in the line {@code report-tasks} says so. */
public enum Kind {
    /** 主要预期目标. */
    TARGET("01"),
    /** 为民办实事. */
    PRACTICAL("02"),
    /** 重点任务. */
    TASK("03");

    private final String categories;

    Kind(String categories) {
        this.categories = categories;
    }

    /** Of a category code; whatever is neither target nor practical matter is a task. */
    public static Kind of(String category) {
        return Arrays.stream(values())
                .filter(kind -> category.startsWith(kind.categories))
                .findFirst()
                .orElse(TASK);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
