package org.huying.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.line.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every line that the product ships. */
class ShippedLinesTest {

    private static final Map<String, Reading> READ = LineReader.read(LineFolders.shipped());

    static Stream<LineFiles> lines() {
        return LineFolders.shipped().stream();
    }

    @Test
    void areThoseOfTheFolder() {
        assertThat(LineFolders.under(Path.of("../lines"))).isEqualTo(LineFolders.shipped());
        assertThat(READ)
                .containsKeys(
                        "requests",
                        "city-management",
                        "permits",
                        "proposals",
                        "petitions",
                        "supervision",
                        "emergencies",
                        "hazards",
                        "rectification");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isSound(LineFiles files) {
        assertThat(READ.get(files.folder())).isInstanceOf(Reading.Sound.class);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void speaksBothLanguagesAndSaysWhatItAnswers(LineFiles files) {
        Line line = line(files);

        assertThat(line.title().zh()).isNotEqualTo(line.title().en());
        assertThat(line.cites()).isNotNull();
        assertThat(line.stages().values())
                .allMatch(stage -> !stage.title().zh().equals(stage.title().en()));
        assertThat(line.actions().values())
                .allMatch(action -> !action.title().zh().equals(action.title().en()));
        assertThat(line.categories().values())
                .allMatch(row -> !row.title().zh().equals(row.title().en()));
        assertThat(Path.of("../lines", files.folder(), "README.md")).matches(Files::exists);
    }

    /** Written out with everything that it leaves to defaults and read again, it is the same line. */
    @ParameterizedTest
    @MethodSource("lines")
    void comesBackFromItsOutline(LineFiles files) {
        Line line = line(files);
        Map<String, LineFiles> others = new LinkedHashMap<>();
        lines().forEach(other -> others.put(other.folder(), other));
        String json = JsonMapper.shared().writeValueAsString(Outline.of(line));
        LineFiles outlined = new LineFiles(
                files.folder(),
                Map.of(
                        LineFiles.LINE,
                        json,
                        LineFiles.CATEGORIES,
                        files.texts().getOrDefault(LineFiles.CATEGORIES, "")));
        others.put(files.folder(), outlined);

        Reading again = LineReader.read(others.values()).get(files.folder());

        assertThat(again).isInstanceOf(Reading.Sound.class);
        Line read = ((Reading.Sound) again).line();
        assertThat(read).usingRecursiveComparison().ignoringFields("digest").isEqualTo(line);
        assertThat(LineDifference.between(line, read).changes()).isEmpty();
    }

    private static Line line(LineFiles files) {
        return switch (READ.get(files.folder())) {
            case Reading.Sound sound -> sound.line();
            case Reading.Unsound unsound ->
                throw new AssertionError(unsound.findings().toString());
            case null -> throw new AssertionError(files.folder() + " was not read");
        };
    }
}
