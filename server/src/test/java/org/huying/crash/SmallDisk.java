package org.huying.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file system of its own, small enough to be filled; only root can make one, and not everywhere. */
final class SmallDisk implements AutoCloseable {

    private static final byte[] BLOCK = new byte[4096];

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    /** Nothing where this machine does not let us. */
    static Optional<SmallDisk> mount(Path path, String size) throws IOException, InterruptedException {
        Files.createDirectories(path);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + size, "tmpfs", path.toString());
        return mounted ? Optional.of(new SmallDisk(path)) : Optional.empty();
    }

    Path path() {
        return path;
    }

    /** Leaves room for nothing. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast())) {
            while (path.toFile().getUsableSpace() > 0) {
                out.write(BLOCK);
            }
        } catch (IOException full) {
            assertThat(path.toFile().getUsableSpace()).isZero();
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        assertThat(run("umount", path.toString())).isTrue();
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
