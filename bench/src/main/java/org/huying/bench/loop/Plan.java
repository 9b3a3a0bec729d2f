package org.huying.bench.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How long whom, as options of the commands. */
public final class Plan {

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,8,16",
            paramLabel = "N",
            description = "how many work at the same time (default: ${DEFAULT-VALUE})")
    private List<Integer> clients = new ArrayList<>();

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            paramLabel = "SECONDS",
            description = "before each measurement, and once more before the first (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            paramLabel = "SECONDS",
            description = "each measurement (default: ${DEFAULT-VALUE})")
    private int seconds;

    public List<Integer> clients() {
        return List.copyOf(clients);
    }

    public Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    public Duration length() {
        return Duration.ofSeconds(seconds);
    }

    /** The same, said to another process. */
    List<String> arguments() {
        return List.of(
                "--clients",
                String.join(",", clients.stream().map(String::valueOf).toList()),
                "--warm-up",
                String.valueOf(warmUp),
                "--seconds",
                String.valueOf(seconds));
    }
}
