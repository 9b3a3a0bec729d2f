package org.huying.bench.measure;

/**
 * What came of some clients working for a while.
 *
 * @param clients how many worked at the same time
 * @param seconds how long
 * @param loops how often all of it was done
 * @param busyMillis work of the whole machine meanwhile
 * @param walBytes bytes of the write-ahead log, without whole pages
 * @param pageBytes bytes of whole pages in it
 * @param flushes of the write-ahead log
 * @param rows inserted, updated and deleted
 * @param commits transactions
 * @param medianMillis half of the loops took no longer
 * @param p99Millis ninety-nine in a hundred took no longer
 */
public record Measured(
        int clients,
        double seconds,
        long loops,
        double busyMillis,
        long walBytes,
        long pageBytes,
        long flushes,
        long rows,
        long commits,
        double medianMillis,
        double p99Millis) {

    /** What happened between two readings. */
    public static Measured between(
            Meter meter, Reading from, Reading to, int clients, long loops, double medianMillis, double p99Millis)
            throws java.sql.SQLException {
        long pages = meter.pageBytes(from, to);
        return new Measured(
                clients,
                (to.nanos() - from.nanos()) / 1e9,
                loops,
                to.busyMillis() - from.busyMillis(),
                meter.walBytes(from, to) - pages,
                pages,
                to.flushes() - from.flushes(),
                to.rows() - from.rows(),
                to.commits() - from.commits(),
                medianMillis,
                p99Millis);
    }

    /** The same, by a clock that was nearer to the work. */
    public Measured lasting(double otherSeconds) {
        return new Measured(
                clients,
                otherSeconds,
                loops,
                busyMillis,
                walBytes,
                pageBytes,
                flushes,
                rows,
                commits,
                medianMillis,
                p99Millis);
    }

    public double loopsPerSecond() {
        return loops / seconds;
    }

    public double per(long one, int steps) {
        return loops == 0 ? Double.NaN : (double) one / loops / steps;
    }

    public double busyMillisPerLoop() {
        return loops == 0 ? Double.NaN : busyMillis / loops;
    }
}
