package org.huying.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server wrote into {@code postmaster.pid}.
 *
 * @param pid its process
 * @param port where it listens
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on a cluster now; a file left behind by a crash is not one. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        return read(cluster).filter(Postmaster::isAlive);
    }

    /** Removes the file of a server that is gone, so that a stranger with its number does not stop the next start. */
    static void forgetTheDead(Path cluster) throws IOException {
        if (Files.exists(file(cluster)) && of(cluster).isEmpty()) {
            Files.delete(file(cluster));
        }
    }

    /** Where a server that did not stop in good order listened last. */
    static Optional<Integer> lastPort(Path cluster) throws IOException {
        return read(cluster).map(Postmaster::port).filter(port -> port > 0);
    }

    private static Optional<Postmaster> read(Path cluster) throws IOException {
        if (!Files.exists(file(cluster))) {
            return Optional.empty();
        }
        List<String> lines =
                Files.readAllLines(file(cluster)).stream().map(String::strip).toList();
        if (lines.isEmpty() || !lines.getFirst().matches("\\d+")) {
            return Optional.empty();
        }
        boolean whole = lines.size() > STATUS_LINE;
        int port = whole ? Integer.parseInt(lines.get(PORT_LINE)) : 0;
        boolean ready = whole && "ready".equals(lines.get(STATUS_LINE));
        return Optional.of(new Postmaster(Long.parseLong(lines.getFirst()), port, ready));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Where the running server was unpacked. */
    Path binaries() {
        return program().orElseThrow().resolve("../..").normalize();
    }

    private boolean isAlive() {
        return program().filter(program -> program.endsWith("postgres")).isPresent();
    }

    private Optional<Path> program() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(Path::of);
    }
}
