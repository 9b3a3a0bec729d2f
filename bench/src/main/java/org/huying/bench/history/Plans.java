package org.huying.bench.history;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The plans of slow statements, as the server itself explains those that it ran ({@code auto_explain}, analysed, with
 * buffers), not as it would run them if it were asked again.
 */
final class Plans {

    private static final int SLOW_MS = 40;
    private static final Pattern FOUND = Pattern.compile("duration: ([0-9.]+) ms  plan:");
    private static final Pattern LITERAL = Pattern.compile("\\$[0-9]+|[0-9]+|'[^']*'");

    private final Path log;
    private final long from;

    private Plans(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    /** From now on, in sessions that begin now. */
    static Plans watching(House house, Path postgres) throws SQLException, IOException {
        house.run("alter system set session_preload_libraries = 'auto_explain'");
        house.run("alter system set auto_explain.log_min_duration = " + SLOW_MS);
        house.run("alter system set auto_explain.log_analyze = on");
        house.run("alter system set auto_explain.log_buffers = on");
        house.run("alter system set auto_explain.log_timing = off");
        begin(house);
        Path log = log(postgres);
        return new Plans(log, Files.size(log));
    }

    /** No longer, from now on. */
    static void unwatched(House house) throws SQLException {
        house.run("alter system reset session_preload_libraries");
        begin(house);
    }

    /** The server's own connections begin anew, each when it is free. */
    private static void begin(House house) throws SQLException {
        house.run("select pg_reload_conf()");
        HikariDataSource source = house.bean(DataSource.class).unwrap(HikariDataSource.class);
        source.getHikariPoolMXBean().softEvictConnections();
    }

    private static Path log(Path postgres) throws IOException {
        try (Stream<Path> files = Files.walk(postgres, 2)) {
            return files.filter(file -> file.getFileName().toString().endsWith("log") && Files.isRegularFile(file))
                    .findFirst()
                    .orElseThrow(() -> new IOException("PostgreSQL keeps no log under " + postgres));
        }
    }

    private record Plan(double millis, String text) {}

    /** Writes the slowest plan of each statement; a file for each, named after its size and place. */
    void keep(Path folder, long size) throws IOException {
        Files.createDirectories(folder);
        String said = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        List<String> lines =
                said.substring(Math.min((int) from, said.length())).lines().toList();
        Map<String, Plan> slowest = new TreeMap<>();
        for (int at = 0; at < lines.size(); at++) {
            Matcher found = FOUND.matcher(lines.get(at));
            if (found.find()) {
                List<String> plan = new ArrayList<>();
                while (at + 1 < lines.size()
                        && !FOUND.matcher(lines.get(at + 1)).find()
                        && !lines.get(at + 1).matches("^20[0-9]{2}-.*(LOG|ERROR|WARNING|FATAL):.*")) {
                    plan.add(lines.get(++at));
                }
                Plan one = new Plan(Double.parseDouble(found.group(1)), String.join("\n", plan));
                slowest.merge(shape(one.text()), one, (old, now) -> old.millis() >= now.millis() ? old : now);
            }
        }
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.filter(each -> each.getFileName().toString().startsWith(size + "-"))
                    .toList()) {
                Files.delete(file);
            }
        }
        List<Plan> all = slowest.values().stream()
                .sorted((one, other) -> Double.compare(other.millis(), one.millis()))
                .toList();
        for (int nth = 0; nth < Math.min(all.size(), 30); nth++) {
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "%d-%02d.txt", size, nth + 1)),
                    "%.1f ms%n%n%s%n"
                            .formatted(all.get(nth).millis(), all.get(nth).text()));
        }
    }

    /** The statement without what differs from one asking to the next. */
    private static String shape(String plan) {
        int end = plan.indexOf("(cost=");
        return LITERAL.matcher(end < 0 ? plan : plan.substring(0, end)).replaceAll("?");
    }
}
