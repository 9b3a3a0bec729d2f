package org.huying.bench.measure;

/**
 * What had been done by a moment.
 *
 * @param nanos of a clock that only runs forward
 * @param busyMillis of all processors of the machine
 * @param lsn how far the write-ahead log had come
 * @param flushes of the write-ahead log to disk
 * @param rows inserted, updated and deleted in the database at hand
 * @param commits in the database at hand
 */
public record Reading(long nanos, double busyMillis, String lsn, long flushes, long rows, long commits) {}
