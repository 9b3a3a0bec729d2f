package org.huying.matter.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.huying.matter.ledger.LedgerSettings;
import org.springframework.stereotype.Component;

/** The bytes of attachments, each in a file named after its hash: {@code ab/cd/abcd…}. A file is whole or not there. */
@Component
final class AttachmentFiles {

    private final Path folder;

    AttachmentFiles(LedgerSettings settings) {
        this.folder = settings.attachmentFolder().toAbsolutePath().normalize();
    }

    /** Durable when it returns, so that no committed event names a file that a crash can take away (law 9). */
    void keep(String id, byte[] bytes) {
        Path file = file(id);
        try {
            if (!Files.exists(file)) {
                place(file, bytes);
            }
            // Also for a file that was there: who put it there may have crashed, or be still on the way, between the
            // renaming and the writing down of the folders, and until then its name can be lost.
            syncFolders(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep attachment " + id, failure);
        }
    }

    private static void place(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "draft-", "");
        try {
            write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** From the file's own folder up to the one that holds the folder of all attachments. */
    private void syncFolders(Path file) throws IOException {
        Path above = folder.getParent();
        for (Path parent = file.getParent();
                parent != null && (parent.startsWith(folder) || (parent.equals(above) && Files.isReadable(parent)));
                parent = parent.getParent()) {
            sync(parent);
        }
    }

    Path file(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
