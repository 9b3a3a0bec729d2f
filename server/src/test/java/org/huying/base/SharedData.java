package org.huying.base;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real public data beside the project, used by tests when it is there: {@code ../shared/data}, or the folder that the
 * environment variable {@code HUYING_SHARED} names.
 */
public final class SharedData {

    private SharedData() {}

    /** The file, or the test is reported as skipped, with the reason. */
    public static Path require(String file) {
        Optional<Path> found = candidates()
                .map(folder -> folder.resolve("data").resolve(file))
                .filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), () -> "skipped: ../shared/data/" + file + " is not here");
        return found.orElseThrow();
    }

    private static Stream<Path> candidates() {
        Stream<Path> named = Stream.ofNullable(System.getenv("HUYING_SHARED")).map(Path::of);
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> above =
                Stream.iterate(here, path -> path != null, Path::getParent).map(path -> path.resolve("shared"));
        return Stream.concat(named, above);
    }
}
