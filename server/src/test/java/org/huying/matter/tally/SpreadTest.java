package org.huying.matter.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huying.base.Generated;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void everyDurationLiesInItsBucketAndBucketsFollowOneAnother() {
        for (long minutes = 0; minutes < 100_000; minutes++) {
            int bucket = Spread.bucket(Duration.ofMinutes(minutes));
            assertThat(Spread.first(bucket).toMinutes()).isLessThanOrEqualTo(minutes);
            assertThat(Spread.first(bucket + 1).toMinutes()).isGreaterThan(minutes);
        }
    }

    @Test
    void quantilesAreNeverWrongByMoreThanAnEighthHoweverPartsWereMerged() {
        Generated.cases(200, source -> {
            List<Long> minutes = new ArrayList<>();
            Spread one = Spread.NONE;
            Spread other = Spread.NONE;
            for (int count = source.between(1, 200); count > 0; count--) {
                long drawn = source.onceIn(3) ? source.between(0, 30) : source.between(0, 200_000);
                minutes.add(drawn);
                Spread more = Spread.of(Spread.bucket(Duration.ofMinutes(drawn)), 1);
                if (source.onceIn(2)) {
                    one = one.plus(more);
                } else {
                    other = other.plus(more);
                }
            }
            Collections.sort(minutes);
            double share = source.between(1, 100) / 100.0;
            long exact = minutes.get((int) Math.max(1, Math.ceil(share * minutes.size())) - 1);
            long read = one.plus(other).quantile(share).orElseThrow().toMinutes();
            assertThat(read).isBetween(exact, exact + exact / 8 + 1);
            assertThat(one.plus(other).count()).isEqualTo(minutes.size());
        });
    }

    @Test
    void nothingHasNoQuantile() {
        assertThat(Spread.NONE.quantile(0.5)).isEmpty();
    }
}
