package org.huying.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files themselves: their length, and texts in both languages. */
class SourcesTest {

    private static final int LONGEST = 400;
    private static final Pattern KEY = Pattern.compile("shell\\.text\\(\"([^\"]+)\"");

    @Test
    void noMainFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST) {
                tooLong.add(file + " has " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        List<Path> chinese = files("src/main/resources/messages", "_zh.properties");
        assertThat(chinese).isNotEmpty();
        for (Path file : chinese) {
            Path english = file.resolveSibling(file.getFileName().toString().replace("_zh.", "_en."));
            assertThat(english).exists();
            assertThat(texts(file).stringPropertyNames())
                    .as(file.toString())
                    .isEqualTo(texts(english).stringPropertyNames());
        }
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files("src/main/resources/messages", "_zh.properties")) {
            known.addAll(texts(file).stringPropertyNames());
        }
        for (Path template : files("src/main/jte", ".jte")) {
            Matcher asked = KEY.matcher(Files.readString(template));
            assertThat(asked.results().map(match -> match.group(1)).filter(key -> !key.endsWith(".")))
                    .as(template.toString())
                    .isSubsetOf(known);
        }
    }

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
