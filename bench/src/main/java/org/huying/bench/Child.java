package org.huying.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huying.platform.Boot;

/** Java processes of the bench's own: whoever is measured has one to itself, and none finds the code warm or spoiled. */
public final class Child {

    private Child() {}

    /** A main class with the bench's class path, not started yet. */
    public static ProcessBuilder java(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dhuying.home=" + Boot.home(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(command.size() - 2, options);
        command.add(main.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Runs one of the bench's commands to its end; what it says is seen. */
    public static void run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = java(Bench.class, List.of(), arguments).inheritIO();
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread end = new Thread(process::destroy, "end of " + arguments);
        Runtime.getRuntime().addShutdownHook(end);
        int code = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (code != 0) {
            throw new IOException("bench " + String.join(" ", arguments) + " ended with " + code);
        }
    }
}
