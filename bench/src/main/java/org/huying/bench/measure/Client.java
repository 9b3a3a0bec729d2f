package org.huying.bench.measure;

/** One of those who work at the same time. */
@FunctionalInterface
public interface Client {

    /** Does all of it once, and returns when the last part is acknowledged. */
    void once() throws Exception;
}
