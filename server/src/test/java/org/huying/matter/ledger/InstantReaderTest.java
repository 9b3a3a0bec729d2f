package org.huying.matter.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InstantReaderTest {

    @Test
    void readsWhatIsWrittenAsItWas() {
        SplittableRandom random = new SplittableRandom(7);
        for (int time = 0; time < 20_000; time++) {
            long[] parts = {0, 1_000_000, 1_000, 1};
            long part = parts[random.nextInt(parts.length)];
            Instant instant = Instant.ofEpochSecond(
                    random.nextLong(-2_000_000_000L, 200_000_000_000L),
                    part == 0 ? 0 : random.nextLong(1_000_000_000 / part) * part);
            assertThat(InstantReader.find(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void leavesEveryOtherFormToOthers() {
        assertThat(List.of(
                        "",
                        "2024-03-04T02:00Z",
                        "2024-03-04T02:00:00",
                        "2024-03-04T02:00:00.Z",
                        "2024-03-04T02:00:00+08:00",
                        "2024-03-04T24:00:00Z",
                        "2024-02-30T02:00:00Z",
                        "2024-03-04T02:00:60Z",
                        "2024-03-04 02:00:00Z",
                        "2024-03-0aT02:00:00Z",
                        "2024-03-04T02:00:00.1234567891Z"))
                .allSatisfy(text -> assertThat(InstantReader.find(text)).isNull());
    }
}
