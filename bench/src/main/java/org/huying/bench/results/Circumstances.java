package org.huying.bench.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.huying.platform.Boot;

/**
 * What a figure means nothing without.
 *
 * @param machine processor, cores, memory and system
 * @param date day and minute, UTC
 * @param java virtual machine and its version
 * @param postgresql its version, and the settings that decide whether it keeps what it acknowledges
 * @param commit what was measured, and whether it was changed since
 */
public record Circumstances(String machine, String date, String java, String postgresql, String commit) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** Here and now, with a connection to the database that is measured. */
    public static Circumstances now(Connection database) throws IOException, SQLException {
        return new Circumstances(
                thisMachine(),
                MINUTE.format(Instant.now().atOffset(ZoneOffset.UTC)),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.name") + " "
                        + Runtime.version(),
                served(database),
                theseSources());
    }

    private static String thisMachine() throws IOException {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    private static String processor() throws IOException {
        return fact("/proc/cpuinfo", "model name", "unknown processor");
    }

    private static String memory() throws IOException {
        String total = fact("/proc/meminfo", "MemTotal", "0 kB");
        return Math.round(Long.parseLong(total.split(" ")[0]) / (1024.0 * 1024.0)) + " GiB";
    }

    /** The value of a line {@code name : value} of a file of the system. */
    private static String fact(String file, String name, String otherwise) throws IOException {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static String served(Connection database) throws SQLException {
        return database.getMetaData().getDatabaseProductVersion() + ", fsync "
                + setting(database, "fsync") + ", synchronous_commit " + setting(database, "synchronous_commit")
                + ", full_page_writes " + setting(database, "full_page_writes") + ", shared_buffers "
                + setting(database, "shared_buffers");
    }

    private static String setting(Connection database, String name) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String theseSources() throws IOException {
        String head = git("rev-parse", "--short=12", "HEAD");
        if (head.isEmpty()) {
            return "unknown";
        }
        boolean changed = !git("status", "--porcelain", "--untracked-files=no", "--", "server", "lines", "bench/src")
                .isEmpty();
        return head + (changed ? ", with changes not committed" : "");
    }

    /** What git says, or nothing where there is no git or no repository. */
    private static String git(String... arguments) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments))
                            .toList())
                    .directory(Boot.home().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking git", interrupted);
        } catch (IOException notInstalled) {
            return "";
        }
    }
}
