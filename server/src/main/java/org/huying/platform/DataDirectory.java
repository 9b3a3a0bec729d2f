package org.huying.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.platform.postgres.PostgresServer;
import org.springframework.util.FileSystemUtils;

/**
 * The directory that holds a demo: the embedded database, attachments, keys, the password of the accounts. A marker
 * file says that it is ours, and a lock that a Huying runs on it.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String MARKER = "huying.directory";
    private static final String LOCK = "huying.lock";

    private final Path path;
    private final RandomAccessFile lockFile;

    private DataDirectory(Path path, RandomAccessFile lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Opens, and makes where there is none.
     *
     * @return nothing if another Huying runs on it
     * @throws Unusable if it is not empty and not ours
     */
    public static Optional<DataDirectory> open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            if (!isOurs(path)) {
                make(path);
            }
            RandomAccessFile lockFile = new RandomAccessFile(path.resolve(LOCK).toFile(), "rw");
            if (isFree(lockFile)) {
                return Optional.of(new DataDirectory(path, lockFile));
            }
            lockFile.close();
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot use " + path + ": " + failure.getMessage(), failure);
        }
    }

    /** Empties the directory; the database on it is stopped first. */
    public void reset() throws IOException {
        PostgresServer.remove(database());
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                if (!file.endsWith(MARKER) && !file.endsWith(LOCK)) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    public Path path() {
        return path;
    }

    public Path database() {
        return path.resolve("postgres");
    }

    /** A secret that is kept in a file only its owner can read. */
    public void keepSecret(String name, String secret) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret + "\n");
    }

    public Optional<String> secret(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot close " + path, failure);
        }
    }

    private static boolean isOurs(Path path) {
        return Files.exists(path.resolve(MARKER));
    }

    private static void make(Path path) throws IOException {
        Files.createDirectories(path);
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new Unusable(path + " is not empty and was not made by Huying; choose another with --data");
            }
        }
        Files.writeString(path.resolve(MARKER), "Made by Huying; './huying demo --reset' empties it.\n");
    }

    private static boolean isFree(RandomAccessFile lockFile) throws IOException {
        try {
            FileLock lock = lockFile.getChannel().tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** The directory is somebody else's. */
    public static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }
}
