package org.huying.security.sign;

import java.time.Duration;

/**
 * How fast failures may follow each other: some are free, then each doubles the wait.
 *
 * @param free failures before the first wait, which is of one second
 * @param longest the wait that is never exceeded
 */
record Ring(int free, Duration longest) {

    private static final int ENOUGH_DOUBLINGS = 20;

    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, ENOUGH_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
