package org.huying.line.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds definitions: in a file or folder on disk, or among those that the product ships. */
public final class WrittenFiles {

    private static final String ENDING = ".yaml";

    private WrittenFiles() {}

    /** The definition in a file, or those in a folder, by name. */
    public static List<WrittenFile> under(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(read(path));
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(WrittenFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The definitions that come with the product, by name.
     *
     * @param folder in which they are shipped, such as {@code indicators}
     */
    public static List<WrittenFile> shipped(String folder) {
        Map<String, WrittenFile> all = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*" + ENDING)) {
                try (InputStream in = file.getInputStream()) {
                    String name = name(String.valueOf(file.getFilename()));
                    all.putIfAbsent(name, new WrittenFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all.values());
    }

    /** What is not UTF-8 becomes the replacement character, where the reader finds it and says so. */
    private static WrittenFile read(Path file) {
        try {
            return new WrittenFile(
                    name(String.valueOf(file.getFileName())),
                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }
}
