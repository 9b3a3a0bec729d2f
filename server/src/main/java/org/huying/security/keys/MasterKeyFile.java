package org.huying.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.huying.platform.Unstartable;
import org.jspecify.annotations.Nullable;

/** The file {@code vault.key}: 32 random bytes in hexadecimal, readable by its owner alone. */
public final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;

    public MasterKeyFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder.resolve("vault.key");
    }

    /**
     * The key in the file, if there is a file.
     *
     * @throws BadKey if the file is not such a key, or others may read it
     */
    public Optional<MasterKey> find() {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        try {
            requireOwnerOnly();
            byte[] secret = HexFormat.of().parseHex(Files.readString(path()).strip());
            return Optional.of(new MasterKey(secret));
        } catch (IllegalArgumentException malformed) {
            throw new BadKey(path() + " is not a master key: 64 hexadecimal digits are expected", malformed);
        } catch (IOException unreadable) {
            throw new BadKey("cannot read the master key " + path() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** Makes the key, durably, before anything is wrapped with it. It never replaces one. */
    public MasterKey create(SecureRandom random) {
        byte[] secret = new byte[Envelope.KEY_BYTES];
        random.nextBytes(secret);
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "vault", ".new");
            try {
                write(draft, HexFormat.of().formatHex(secret) + "\n");
                Files.move(draft, path());
            } finally {
                Files.deleteIfExists(draft);
            }
            syncFolder();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot create the master key " + path(), failed);
        }
        return new MasterKey(secret);
    }

    private void write(Path file, String text) throws IOException {
        if (posix()) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private void syncFolder() throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }

    private void requireOwnerOnly() throws IOException {
        if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path()))) {
            throw new BadKey("the master key " + path() + " is open to others ("
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(path())) + "): chmod 600 it");
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The master key cannot be used; the message says why and what to do, and the server does not start. */
    public static final class BadKey extends Unstartable {

        private static final long serialVersionUID = 1L;

        public BadKey(String message) {
            this(message, null);
        }

        BadKey(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
