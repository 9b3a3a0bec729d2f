package org.huying.matter.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The folder outside the database that holds the sealing key and the last seal. A file is whole or as it was before. */
record Folder(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    Optional<String> read(String name) {
        Path file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    boolean readable(String name) {
        return Files.isReadable(path.resolve(name));
    }

    /** Durable when it returns. */
    void write(String name, String text, boolean secret) {
        try {
            Files.createDirectories(path);
            Path draft = Files.createTempFile(path, name, ".new");
            if (posix() && !secret) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-r--r--"));
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(path, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + path.resolve(name), failure);
        }
    }

    /** @throws UnsafeKey if somebody besides the owner can read the file */
    void requireOwnerOnly(String name) {
        try {
            if (posix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path.resolve(name)))) {
                throw new UnsafeKey(path.resolve(name) + " can be read by others than its owner; chmod 600 it");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot look at " + path.resolve(name), failure);
        }
    }

    private boolean posix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
