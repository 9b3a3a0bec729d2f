package org.huying.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The font that is embedded in dossiers has what the product, the lines and the demo district say. */
class TypefaceTest {

    @Test
    void hasEveryCharacterOfTheMessagesTheLinesAndTheDemoDistrict() throws IOException {
        for (Path folder : List.of(
                Path.of("src/main/resources/messages"), Path.of("..", "lines"), Path.of("src/main/resources/demo"))) {
            for (Path file : texts(folder)) {
                String text = Files.readString(file).replaceAll("[\\r\\n\\t\\uFEFF]", "");
                assertThat(Typeface.printable(text).replace(Typeface.MISSING, ""))
                        .as(file.toString())
                        .hasSameSizeAs(text.replace(Typeface.MISSING, ""));
            }
        }
    }

    @Test
    void putsASignForWhatItLacksAndLeavesOutWhatIsNotSeen() {
        assertThat(Typeface.printable("道路𪚥🛵塌陷")).isEqualTo("道路〓〓塌陷");
        assertThat(Typeface.printable("❤\uFE0F")).doesNotContain("\uFE0F");
        assertThat(Typeface.printable("一\n二\u200B")).isEqualTo("一 二");
    }

    @Test
    void knowsTheCharacterOfEverydayForTheRadicalsOfDictionaries() {
        assertThat(Typeface.everyday()).containsEntry(0x2F2D, (int) '山').containsEntry(0x2ED8, (int) '青');
    }

    private static List<Path> texts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(properties|yaml|csv|md|txt|json)"))
                    .sorted()
                    .toList();
        }
    }
}
