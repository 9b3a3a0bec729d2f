package org.huying.line;

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

/** Finds definitions: in a folder on disk, or among those that the product ships. */
public final class LineFolders {

    private static final List<String> NAMES = List.of(LineFiles.LINE, LineFiles.CATEGORIES);

    private LineFolders() {}

    /** The definitions in a folder: the folder itself where it holds one, or else the folders in it, by name. */
    public static List<LineFiles> under(Path folder) {
        if (Files.exists(folder.resolve(LineFiles.LINE))) {
            return List.of(read(folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(path -> Files.exists(path.resolve(LineFiles.LINE)))
                    .sorted()
                    .map(LineFolders::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The definitions that come with the product, by name. */
    public static List<LineFiles> shipped() {
        Map<String, Map<String, String>> folders = new TreeMap<>();
        try {
            for (String name : NAMES) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:lines/*/" + name)) {
                    String[] path = file.getURL().getPath().split("/");
                    folders.computeIfAbsent(path[path.length - 2], folder -> new TreeMap<>())
                            .putIfAbsent(name, text(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders.entrySet().stream()
                .map(folder -> new LineFiles(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static LineFiles read(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                texts.put(name, text(file));
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new LineFiles(name == null ? "lines" : name.toString(), texts);
    }

    /** What is not UTF-8 becomes the replacement character, where the reader finds it and says so. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
