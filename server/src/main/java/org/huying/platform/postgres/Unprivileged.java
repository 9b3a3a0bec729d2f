package org.huying.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How this process runs PostgreSQL, which refuses to run as root. An ordinary user runs it as itself. Root runs it in
 * a user namespace without a mapping, where it is nobody to the system and still the owner of its files; where the
 * system forbids that, as in many containers, as the user {@code nobody}, who is given the files.
 *
 * @param prefix what is put before a command
 * @param owner who must own the files, if it is not this process' own user
 */
record Unprivileged(List<String> prefix, Optional<String> owner) {

    static final Unprivileged ITSELF = new Unprivileged(List.of(), Optional.empty());
    static final Unprivileged NAMESPACE = new Unprivileged(List.of("unshare", "-U"), Optional.empty());

    private static final List<Unprivileged> AS_NOBODY = List.of(
            asNobody("setpriv", "--reuid=nobody", "--regid=" + nobodysGroup(), "--clear-groups"),
            asNobody("runuser", "-u", "nobody", "--"));

    Unprivileged {
        prefix = List.copyOf(prefix);
    }

    static Unprivileged forThisProcess() {
        if (!isRoot()) {
            return ITSELF;
        }
        List<Unprivileged> ways = new ArrayList<>(List.of(NAMESPACE));
        ways.addAll(AS_NOBODY);
        return ways.stream()
                .filter(Unprivileged::works)
                .findFirst()
                .orElseThrow(() -> new PostgresFailure(
                        "PostgreSQL does not run as root, and neither unshare, setpriv nor runuser works here;"
                                + " start Huying as another user"));
    }

    /** The way that gives the files to nobody, whatever else would work. */
    static Optional<Unprivileged> asNobody() {
        return AS_NOBODY.stream().filter(Unprivileged::works).findFirst();
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Whether the user behind this can reach a directory of which it is to own the inside. */
    boolean reaches(Path directory) {
        return owner.isEmpty() || succeeds(command(List.of("test", "-x", directory.toString())));
    }

    void give(Path files) throws IOException {
        if (owner.isPresent() && !succeeds(List.of("chown", "-R", owner.get(), files.toString()))) {
            throw new IOException("cannot give " + files + " to " + owner.get());
        }
    }

    private boolean works() {
        return succeeds(command(List.of("sh", "-c", "test \"$(id -u)\" != 0")));
    }

    private static Unprivileged asNobody(String... prefix) {
        return new Unprivileged(List.of(prefix), Optional.of("nobody"));
    }

    private static String nobodysGroup() {
        return succeeds(List.of("getent", "group", "nogroup")) ? "nogroup" : "nobody";
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
