package org.huying.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The processors of the whole machine: the server, the database, those who load them and everybody else. */
public final class Machine {

    private static final Path STAT = Path.of("/proc/stat");
    private static final double MILLIS_PER_TICK = 10;

    /** user, nice, system; then idle and waiting, which are left out; irq and softirq. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);

    private Machine() {}

    /** Milliseconds of work since the machine was started, of all its processors together. */
    public static double busyMillis() {
        try {
            return busyMillis(Files.readAllLines(STAT).getFirst());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("only Linux says how busy it was", unreadable);
        }
    }

    static double busyMillis(String line) {
        String[] ticks = line.split("\\s+");
        if (!ticks[0].equals("cpu")) {
            throw new IllegalArgumentException("not the line of all processors: " + Arrays.toString(ticks));
        }
        return BUSY.stream().mapToLong(at -> Long.parseLong(ticks[at])).sum() * MILLIS_PER_TICK;
    }
}
