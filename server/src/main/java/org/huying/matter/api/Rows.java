package org.huying.matter.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.huying.matter.MatterRow;
import org.jspecify.annotations.Nullable;

/** A page of a list of matters. */
public record Rows(
        List<Row> items,

        @Schema(description = "What to send as `after` for the next page; absent on the last.") @Nullable String next) {

    /** A matter in a list. */
    public record Row(
            String id,
            String number,
            String line,
            String stage,
            String phase,
            String holder,
            @Nullable String person,
            @Nullable String lead,
            @Nullable Instant stageDue,
            Instant totalDue,
            boolean overdue,
            boolean paused,

            @Schema(description = "Personal data in it are masked.")
            String subject,

            @Nullable String category,
            @Nullable String place,
            boolean urgent,
            int urged,
            int supervised,
            Instant filedAt,
            @Nullable Instant closedAt,
            int version) {

        static Row of(MatterRow row, String subject) {
            return new Row(
                    row.id().toString(),
                    row.number(),
                    row.line().value(),
                    row.stage(),
                    row.phase().word(),
                    row.holder().value(),
                    row.person() == null ? null : row.person().value(),
                    row.lead() == null ? null : row.lead().value(),
                    row.stageDue(),
                    row.totalDue(),
                    row.overdue(),
                    row.paused(),
                    subject,
                    row.category(),
                    row.place() == null ? null : row.place().value(),
                    row.urgent(),
                    row.urged(),
                    row.supervised(),
                    row.filedAt(),
                    row.closedAt(),
                    row.version());
        }
    }
}
