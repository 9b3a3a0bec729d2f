package org.huying.bench.loop.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huying.bench.measure.Measured;
import org.huying.bench.measure.Meter;
import org.huying.bench.measure.Reading;
import org.huying.platform.DatabaseAddress;

/** PostgreSQL's own load generator: as little as a client can do. */
public final class Pgbench {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/(\\w+)");
    private static final Pattern LOOPS = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("failed transactions: (\\d+)");

    /** Where the ids of a run begin after the ids of the run before. */
    private static final long PER_RUN = 20 * Replay.PER_CLIENT;

    private final Path program;
    private final DatabaseAddress database;
    private final Path script;
    private final Replay replay;
    private long first;

    private Pgbench(Path program, DatabaseAddress database, Path script, Replay replay, long first) {
        this.program = program;
        this.database = database;
        this.script = script;
        this.replay = replay;
        this.first = first;
    }

    /** Where the program lies, as {@code bench/run} found it. */
    public static Optional<Path> program() {
        return Optional.of(System.getProperty("huying.pgbench", ""))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable);
    }

    /** @param first an id from which on none is taken */
    public static Pgbench of(Path program, DatabaseAddress database, Path folder, Replay replay, long first)
            throws IOException {
        Path script = Files.writeString(folder.resolve("loop.sql"), replay.script());
        return new Pgbench(program, database, script, replay, first);
    }

    /** What it said it had done. */
    public record Said(long loops, double rate) {}

    public Measured measure(Meter meter, int clients, Duration warmUp, Duration length)
            throws IOException, InterruptedException, SQLException {
        meter.checkpoint();
        run(clients, "-T", String.valueOf(Math.max(1, warmUp.toSeconds())));
        Reading from = meter.read();
        Said said = run(clients, "-T", String.valueOf(length.toSeconds()));
        return Measured.between(meter, from, meter.read(), clients, said.loops(), Double.NaN, Double.NaN)
                .lasting(said.loops() / said.rate());
    }

    /** Does a number of loops, one after the other. */
    public Said times(int loops) throws IOException, InterruptedException {
        return run(1, "-t", String.valueOf(loops));
    }

    private Said run(int clients, String... how) throws IOException, InterruptedException {
        Matcher address = ADDRESS.matcher(database.url());
        if (!address.lookingAt()) {
            throw new IllegalStateException("no address that pgbench understands: " + database);
        }
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-h",
                address.group(1),
                "-p",
                address.group(2),
                "-U",
                database.user(),
                "-c",
                String.valueOf(clients),
                "-j",
                String.valueOf(Math.min(clients, 2)),
                "-f",
                script.toString(),
                "-D",
                "n=0",
                "-D",
                "first=" + first));
        first += PER_RUN;
        replay.variables().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(List.of(how));
        command.add(address.group(3));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || number(FAILED, said).orElse(0.0) > 0) {
            throw new IOException("pgbench failed:\n" + said);
        }
        return new Said(
                number(LOOPS, said).orElseThrow().longValue(),
                number(RATE, said).orElseThrow());
    }

    private static Optional<Double> number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        return found.find() ? Optional.of(Double.valueOf(found.group(1))) : Optional.empty();
    }
}
