package org.huying.workreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huying.workreport.Dictionaries.Kind;
import org.junit.jupiter.api.Test;

/** The files themselves, and the word lists. */
class SourcesTest {

    private static final int LONGEST = 400;

    @Test
    void noMainFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
    }

    @Test
    void noWordIsListedTwice() {
        for (Kind kind : Kind.values()) {
            if (kind == Kind.PARTS || kind == Kind.CHROME) {
                continue;
            }
            List<String> words = Dictionaries.shipped().rows(kind).stream()
                    .map(List::getFirst)
                    .toList();
            Set<String> once = new TreeSet<>();
            assertThat(words.stream().filter(word -> !once.add(word)))
                    .as(kind.name())
                    .isEmpty();
        }
    }

    @Test
    void everyRowHasItsColumns() {
        assertThat(Dictionaries.shipped().rows(Kind.PREDICATES)).allMatch(row -> row.size() == 3);
        for (Kind kind : List.of(Kind.PARTS, Kind.CHROME)) {
            assertThat(Dictionaries.shipped().rows(kind)).allSatisfy(row -> Pattern.compile(row.get(1)));
        }
        for (Kind kind : List.of(Kind.DUTIES, Kind.TRADITIONAL)) {
            assertThat(Dictionaries.shipped().rows(kind)).allMatch(row -> row.size() == 2);
        }
    }
}
