package org.huying.administration.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.base.Bilingual;
import org.huying.district.ChangeQuery;
import org.huying.district.District;
import org.huying.district.Districts;
import org.huying.district.RecordedChange;
import org.huying.matter.words.Names;
import org.jspecify.annotations.Nullable;

/**
 * A change of the log, told.
 *
 * @param by who made it
 * @param person the id of who made it, where it is somebody of the district
 * @param from the first day on which it holds
 */
public record ChangeRow(
        int edition,
        int seq,
        Instant at,
        Bilingual by,
        @Nullable String person,
        LocalDate from,
        Bilingual words) {

    private static final int HISTORY = 100;

    /** What was changed about one thing: the last changes, the newest first. */
    public static List<ChangeRow> history(Districts districts, District current, ChangeQuery.Kind kind, String code) {
        return districts.changes(current.code(), ChangeQuery.about(kind, code, HISTORY)).stream()
                .map(change -> of(change, current))
                .toList();
    }

    public static ChangeRow of(RecordedChange recorded, District district) {
        return new ChangeRow(
                recorded.edition(),
                recorded.seq(),
                recorded.at(),
                new Names(district).person(recorded.by()),
                district.person(recorded.by()).isPresent() ? recorded.by().value() : null,
                recorded.change().from(),
                new ChangeWords(district).tell(recorded.change()));
    }
}
