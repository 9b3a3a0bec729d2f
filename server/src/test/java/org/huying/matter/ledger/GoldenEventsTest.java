package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huying.matter.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every event ever written stays readable (law 3). Each folder holds the handwriting of one version, a file with every
 * component and one with as few as can be for each type. A file is written once and never edited: a new type, or a new
 * component of an old one, gets files in a folder of its own, made by {@code -Dhuying.golden=FOLDER}.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/events");

    @Test
    void everyTypeHasAFile() {
        assertThat(files().map(GoldenEventsTest::word).distinct())
                .containsExactlyInAnyOrderElementsOf(EventCodec.words());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsWhatWasWrittenThen(Path file) throws IOException {
        String written = Files.readString(file).strip();
        Event event = EventCodec.read(word(file), written);
        String again = EventCodec.write(event);
        assertThat(EventCodec.read(word(file), again)).isEqualTo(event);
        assertThat(LedgerJson.MAPPER.readTree(again))
                .as("nothing of it is lost")
                .isEqualTo(LedgerJson.MAPPER.readTree(written));
    }

    @Test
    void newestFilesAreWrittenAsTodaysHandWrites() throws IOException {
        String folder = System.getProperty("huying.golden");
        if (folder != null) {
            write(GOLDEN.resolve(folder));
        }
        for (Class<? extends Event> type : types()) {
            String word = EventCodec.word(type);
            assertThat(newest(word + ".json")).as(word).isEqualTo(EventCodec.write(Filled.whole(type)));
            assertThat(newest(word + "-bare.json")).as(word).isEqualTo(EventCodec.write(Filled.bare(type)));
        }
    }

    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Class<? extends Event> type : types()) {
            String word = EventCodec.word(type);
            writeNew(folder.resolve(word + ".json"), EventCodec.write(Filled.whole(type)));
            writeNew(folder.resolve(word + "-bare.json"), EventCodec.write(Filled.bare(type)));
        }
    }

    /** Only what no folder has yet. */
    private static void writeNew(Path file, String body) throws IOException {
        boolean known = files().filter(other -> other.endsWith(file.getFileName()))
                .anyMatch(other -> {
                    try {
                        return Files.readString(other).strip().equals(body);
                    } catch (IOException failure) {
                        throw new java.io.UncheckedIOException(failure);
                    }
                });
        if (!known) {
            Files.writeString(file, body + "\n", java.nio.file.StandardOpenOption.CREATE_NEW);
        }
    }

    private static String newest(String name) throws IOException {
        List<Path> all = files().filter(file -> file.endsWith(name)).toList();
        assertThat(all).as(name).isNotEmpty();
        return Files.readString(all.getLast()).strip();
    }

    private static String word(Path file) {
        return file.getFileName().toString().replaceFirst("(-bare)?\\.json$", "");
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Event>> types() {
        return Stream.of(Event.class.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> (Class<? extends Event>) type)
                .toList();
    }
}
