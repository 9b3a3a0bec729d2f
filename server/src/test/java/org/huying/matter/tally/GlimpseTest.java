package org.huying.matter.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.base.Generated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A glimpse sees in every event ever written what a whole parser sees there. */
class GlimpseTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(Path.of("src/test/resources/golden/events"))) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void seesWhatAWholeParserSees(Path file) throws IOException {
        byte[] written = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        byte[] among = new byte[written.length + 7];
        Arrays.fill(among, (byte) '"');
        System.arraycopy(written, 0, among, 3, written.length);
        Glimpse seen = Glimpse.of(among, 3, written.length);
        JsonNode whole = JSON.readTree(written);
        assertThat(seen.line).isEqualTo(text(whole, "origin", "line"));
        assertThat(seen.channel).isEqualTo(text(whole, "origin", "channel"));
        assertThat(seen.filedAt).isEqualTo(instant(whole, "origin", "filedAt"));
        assertThat(seen.tie).isEqualTo(text(whole, "origin", "opener", "tie"));
        assertThat(seen.stage).isEqualTo(text(whole, "position", "stage"));
        assertThat(seen.phase == null ? null : seen.phase.word()).isEqualTo(text(whole, "position", "phase"));
        assertThat(seen.holder).isEqualTo(text(whole, "position", "holder"));
        assertThat(seen.positionLead).isEqualTo(text(whole, "position", "lead"));
        assertThat(seen.content).isEqualTo(whole.path("content").isObject());
        assertThat(seen.category).isEqualTo(text(whole, "content", "category"));
        assertThat(seen.place).isEqualTo(text(whole, "content", "place"));
        assertThat(seen.lon).isEqualTo(number(whole, "lon"));
        assertThat(seen.lat).isEqualTo(number(whole, "lat"));
        assertThat(seen.due).isEqualTo(instant(whole, "totalClock", "due"));
        assertThat(seen.closing).isEqualTo(text(whole, "closure", "way"));
        assertThat(seen.closedAt).isEqualTo(instant(whole, "closure", "at"));
        assertThat(seen.late).isEqualTo(whole.path("closure").path("late").asBoolean(false));
        assertThat(seen.to).isEqualTo(text(whole, "to"));
        assertThat(seen.lead).isEqualTo(text(whole, "lead"));
        assertThat(seen.liaison).isEqualTo(text(whole, "liaison"));
        assertThat(seen.resolved).isEqualTo(whole.path("resolved").asBoolean(false));
        assertThat(seen.satisfied).isEqualTo(whole.path("satisfied").asBoolean(false));
    }

    private static JsonNode at(JsonNode whole, String... path) {
        JsonNode node = whole;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    private static @Nullable String text(JsonNode whole, String... path) {
        JsonNode node = at(whole, path);
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable Instant instant(JsonNode whole, String... path) {
        String text = text(whole, path);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Double number(JsonNode whole, String name) {
        JsonNode node = at(whole, "content", "point", name);
        return node.isNumber() ? (Double) node.asDouble() : null;
    }

    @Test
    void readsInstantsOfAnyYearAndFraction() {
        Generated.cases(2_000, source -> {
            Instant drawn = Instant.ofEpochSecond(
                    source.between(-1_000_000_000, 2_000_000_000),
                    source.oneOf(List.of(0, 1, 1_000, 120_000_000, 123_456_789, 999_999_000)));
            byte[] text = ("{\"totalClock\":{\"hours\":\"a\\\"}\",\"due\" : \"" + drawn
                            + "\" }, \"x\":[1,{\"due\":null}]}")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(Objects.requireNonNull(Glimpse.of(text, 0, text.length).due))
                    .isEqualTo(drawn);
        });
    }

    @Test
    void refusesWhatBreaksOff() {
        byte[] text = "{\"to\":\"lamps\",\"position\":{\"stage\":\"handling\"".getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length <= text.length; length++) {
            int cut = length;
            assertThatIllegalArgumentException().isThrownBy(() -> Glimpse.of(text, 0, cut));
        }
    }
}
