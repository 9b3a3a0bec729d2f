package org.huying.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.base.Until;

/** The processes of a PostgreSQL that runs on a directory, for those who do it harm. */
public final class PostgresProcesses {

    private final ProcessHandle postmaster;

    private PostgresProcesses(ProcessHandle postmaster) {
        this.postmaster = postmaster;
    }

    public static PostgresProcesses on(Path directory) {
        try {
            PostgresCluster cluster = PostgresCluster.served(directory, Unprivileged.forThisProcess())
                    .orElseThrow();
            long pid = Postmaster.of(cluster.data()).orElseThrow().pid();
            return new PostgresProcesses(ProcessHandle.of(pid).orElseThrow());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** SIGKILL to all at once, the postmaster first, so that it can clear nothing up. */
    public void kill() throws InterruptedException {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        Until.holds(
                "all of PostgreSQL is gone",
                Duration.ofMinutes(1),
                () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** SIGSTOP: it is there and says nothing more, as on a disk that hangs. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        all().forEach(process -> command.add(String.valueOf(process.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private List<ProcessHandle> all() {
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }
}
