package org.huying.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Circumstances THEN = new Circumstances(
            "a processor, 2 cores, 24 GiB", "2026-12-01 08:00 UTC", "a JDK 25", "18.6, fsync on", "0123456789ab");

    @Test
    void aPageSaysWhereWhenAndOfWhatItsFiguresAre() {
        String page = Results.of("loop", "The loop", THEN, "bench/run loop").markdown();

        assertThat(page)
                .startsWith("# The loop\n\nTaken by `bench/run loop`.\n")
                .contains("| machine | a processor, 2 cores, 24 GiB |")
                .contains("| date | 2026-12-01 08:00 UTC |")
                .contains("| commit | 0123456789ab |");
    }

    @Test
    void aTableIsMarkdownWithItsFiguresToTheRight() {
        Table table = Table.of("who", "loops/s").row("a|b", "1,373");

        assertThat(Results.of("x", "X", THEN, "x").table(table).markdown())
                .endsWith("\n| who | loops/s |\n| --- | ---: |\n| a\\|b | 1,373 |\n");
    }

    @Test
    void aRowWithACellTooFewIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of("a", "b").row("1"));
    }

    @Test
    void figuresHaveThreeDigitsThatCount() {
        assertThat(Results.figure(1512.4)).isEqualTo("1,512");
        assertThat(Results.figure(33.04)).isEqualTo("33.0");
        assertThat(Results.figure(0.853)).isEqualTo("0.85");
        assertThat(Results.figure(0)).isEqualTo("0");
    }

    @Test
    void aPageTakesThePlaceOfTheOneBefore(@TempDir Path folder) throws IOException {
        Results.of("loop", "Before", THEN, "x").keep(folder);
        Path kept = Results.of("loop", "After", THEN, "x").keep(folder);

        assertThat(kept).isEqualTo(folder.resolve("loop.md"));
        assertThat(Files.readString(kept)).startsWith("# After");
    }
}
