package org.huying.bench.http;

import org.HdrHistogram.Histogram;

/**
 * What came of steps that arrived at a constant rate.
 *
 * @param rate how many were to arrive in a second
 * @param done how many a second were done, from the first to the last
 * @param p50Millis from the instant at which a step was to be sent to its answer; likewise the others
 */
record Flow(double rate, double done, double p50Millis, double p95Millis, double p99Millis, double maxMillis) {

    /** @param seconds from the first arrival that is in it to the last answer */
    static Flow of(double rate, double seconds, Histogram nanos) {
        return new Flow(
                rate,
                nanos.getTotalCount() / seconds,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(95) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6);
    }
}
