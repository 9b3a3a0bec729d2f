package org.huying.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demo in a process of its own, as a newcomer starts it, and what it said until it was ready. */
record RunningDemo(Process process, String address, List<String> said) {

    static final String PASSWORD = "open sesame";

    RunningDemo {
        said = List.copyOf(said);
    }

    /** One in which nobody lives. */
    static RunningDemo start(Path data) throws IOException {
        return start(data, "0");
    }

    /** @param scale how many live in it */
    static RunningDemo start(Path data, String scale, String... more) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Huying.class.getName(),
                "demo",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--scale",
                scale));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HUYING_DEMO_PASSWORD", PASSWORD);
        Process process = builder.start();
        return new RunningDemo(process, "http://localhost:" + port, readUntilReady(process));
    }

    private static List<String> readUntilReady(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.contains("Ctrl-C")) {
                return said;
            }
        }
        throw new IOException("the demo ended:\n" + String.join("\n", said));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            return free.getLocalPort();
        }
    }
}
