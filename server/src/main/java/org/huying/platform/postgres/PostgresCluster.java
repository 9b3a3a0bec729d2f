package org.huying.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A database cluster's files and the binaries that serve it.
 *
 * @param home the directory that holds the cluster, its password and its log
 * @param binaries where PostgreSQL is unpacked
 * @param who runs it
 */
record PostgresCluster(Path home, Path binaries, Unprivileged who) {

    private static final int PASSWORD_BYTES = 24;

    /** The cluster on a directory; made if there is none, and never seen half made. */
    static PostgresCluster prepare(Path directory, Path binaries, Unprivileged who) throws IOException {
        Path home = home(directory, who);
        Path unpacked = PostgresArchive.forThisMachine().unpackInto(who.owner().isEmpty() ? binaries : home);
        PostgresCluster cluster = new PostgresCluster(home, unpacked, who);
        if (!Files.exists(cluster.data())) {
            cluster.make();
        }
        return cluster;
    }

    /** The cluster that a running server serves, with the binaries that it was started from. */
    static Optional<PostgresCluster> served(Path directory, Unprivileged who) throws IOException {
        Path home = home(directory, who);
        return Postmaster.of(home.resolve("cluster"))
                .map(postmaster -> new PostgresCluster(home, postmaster.binaries(), who));
    }

    /** Removes cluster, password, log and binaries; the server must have been stopped. */
    static void remove(Path directory, Unprivileged who) throws IOException {
        FileSystemUtils.deleteRecursively(home(directory, who));
    }

    Path data() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException failure) {
            throw new PostgresFailure("cannot read the password in " + passwordFile(), failure);
        }
    }

    /** Runs {@code pg_ctl}; what it says on failure becomes the exception's message. */
    void control(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(tool("pg_ctl"), "-D", data().toString()));
        command.addAll(List.of(arguments));
        run(command);
    }

    /** Where root cannot stay itself and nobody cannot reach the directory, the cluster lies under /var/lib. */
    private static Path home(Path directory, Unprivileged who) {
        Path wanted = directory.toAbsolutePath().normalize();
        Path existing = Stream.iterate(wanted, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        if (who.reaches(existing)) {
            return wanted;
        }
        UUID name = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8));
        return Path.of("/var/lib/huying").resolve(name.toString());
    }

    private void make() throws IOException {
        Files.createDirectories(home);
        FileSystemUtils.deleteRecursively(half());
        writePassword();
        who.give(home);
        run(List.of(
                tool("initdb"),
                "--pgdata=" + half(),
                "--username=" + PostgresServer.USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // The same order of code points on every system; names are sorted for readers by an ICU collation.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions"));
        Files.move(half(), data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes), StandardOpenOption.WRITE);
    }

    private Path half() {
        return home.resolve("cluster.making");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private String tool(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) throws IOException {
        Path said = Files.createTempFile("huying-postgres", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(who.command(command))
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            builder.directory(home.toFile());
            if (builder.start().waitFor() != 0) {
                throw new IOException(Files.readString(said).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), interrupted);
        } finally {
            Files.delete(said);
        }
    }
}
