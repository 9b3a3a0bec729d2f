package org.huying.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own on a directory: made on first use, listening on this machine only, with a random password
 * that only the owner of the directory can read. It runs in a session of its own, so that a Ctrl-C meant for Huying
 * does not stop it first, and outlives a Huying that was killed; the next start takes it over.
 */
public final class PostgresServer {

    public static final String USER = "huying";
    public static final String DATABASE = "huying";

    static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on");

    private static final int TRIES = 3;

    /** Keeps what it acknowledges, and takes as much of the machine as suits it. */
    private static List<String> durable() {
        return Stream.concat(DURABLE.stream(), MachineRoom.here().settings().stream())
                .toList();
    }

    private final PostgresCluster cluster;
    private final int port;

    private PostgresServer(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    /** Whether no process serves the cluster any more. */
    boolean gone() throws IOException {
        return Postmaster.of(cluster.data()).isEmpty();
    }

    /** Starts it where it was, with the settings of a durable one. */
    void startAgain() throws IOException {
        Postmaster.forgetTheDead(cluster.data());
        start(cluster, port, durable());
    }

    private static void start(PostgresCluster cluster, int port, List<String> settings) throws IOException {
        cluster.control("-l", cluster.log().toString(), "-w", "-t", "120", "-o", options(port, settings), "start");
    }

    /** Starts, or takes over, the server on a directory, and makes sure that it keeps what it acknowledges. */
    public static PostgresServer startDurable(Path directory) {
        return startDurable(directory, directory);
    }

    static PostgresServer startDurable(Path directory, Path binaries) {
        PostgresServer server = start(directory, binaries, Unprivileged.forThisProcess(), durable());
        try (Connection connection = server.connect(DATABASE)) {
            Durability.require(connection);
        } catch (SQLException failure) {
            throw server.failure(failure);
        }
        return server;
    }

    static PostgresServer start(Path directory, Path binaries, Unprivileged who, List<String> settings) {
        try {
            PostgresCluster cluster = PostgresCluster.prepare(directory, binaries, who);
            PostgresServer server = new PostgresServer(cluster, run(cluster, settings));
            server.makeDatabase();
            return server;
        } catch (IOException | SQLException failure) {
            throw new PostgresFailure("PostgreSQL on " + directory + " failed: " + failure.getMessage(), failure);
        }
    }

    /** The server that already runs on a directory, if one does. */
    public static Optional<PostgresServer> running(Path directory) {
        try {
            Optional<PostgresCluster> served = PostgresCluster.served(directory, Unprivileged.forThisProcess());
            return served.isEmpty()
                    ? Optional.empty()
                    : Postmaster.of(served.get().data())
                            .filter(Postmaster::ready)
                            .map(postmaster -> new PostgresServer(served.get(), postmaster.port()));
        } catch (IOException failure) {
            throw new PostgresFailure("cannot read " + directory + ": " + failure.getMessage(), failure);
        }
    }

    /** Stops a server that was left behind on a directory, and removes all that it kept there. */
    public static void remove(Path directory) {
        running(directory).ifPresent(PostgresServer::stop);
        try {
            PostgresCluster.remove(directory, Unprivileged.forThisProcess());
        } catch (IOException failure) {
            throw new PostgresFailure("cannot remove " + directory + ": " + failure.getMessage(), failure);
        }
    }

    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        return cluster.password();
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password());
    }

    /** Stops in good order: open transactions are rolled back, everything acknowledged is on disk. */
    public void stop() {
        try {
            cluster.control("-m", "fast", "-w", "-t", "60", "stop");
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    private static int run(PostgresCluster cluster, List<String> settings) throws IOException {
        // Those who were connected to one that crashed look for it where it was.
        Optional<Integer> last = Postmaster.lastPort(cluster.data());
        Postmaster.forgetTheDead(cluster.data());
        Optional<Postmaster> orphan = Postmaster.of(cluster.data());
        if (orphan.isPresent()) {
            if (orphan.get().ready()) {
                return orphan.get().port();
            }
            cluster.control("-m", "fast", "-w", "-t", "60", "stop");
        }
        for (int attempt = 1; ; attempt++) {
            int port = attempt == 1 && last.isPresent() ? last.get() : freePort();
            try {
                start(cluster, port, settings);
                return port;
            } catch (IOException failure) {
                if (attempt == TRIES) {
                    throw new IOException(failure.getMessage() + "\n" + logTail(cluster), failure);
                }
            }
        }
    }

    private static String options(int port, List<String> settings) {
        return "-p " + port + " -h 127.0.0.1 -k '' "
                + settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String logTail(PostgresCluster cluster) throws IOException {
        if (!Files.exists(cluster.log())) {
            return "";
        }
        try (Stream<String> lines = Files.lines(cluster.log())) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 5), all.size()));
        }
    }

    private void makeDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!row.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private PostgresFailure failure(Exception cause) {
        return new PostgresFailure("the PostgreSQL on " + cluster.data() + " failed: " + cause.getMessage(), cause);
    }
}
