package org.huying.administration.change;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.base.Bilingual;
import org.huying.district.District;
import org.huying.district.RecordedChange;
import org.huying.matter.words.Names;

/**
 * A change of the log, told.
 *
 * @param by who made it
 * @param from the first day on which it holds
 */
public record ChangeRow(int edition, int seq, Instant at, Bilingual by, String person, LocalDate from, Bilingual words) {

    public static ChangeRow of(RecordedChange recorded, District district) {
        return new ChangeRow(
                recorded.edition(),
                recorded.seq(),
                recorded.at(),
                new Names(district).person(recorded.by()),
                recorded.by().value(),
                recorded.change().from(),
                new ChangeWords(district).tell(recorded.change()));
    }
}
