package org.huying.indicator.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of the statistics, as an address says it; what is absent is as usual or does not restrict. */
public record Asking(
        @Schema(
                allowableValues = {"unit", "place", "category", "line", "channel", "kind", "period"},
                defaultValue = "place")
        @Parameter(description = "The dimension whose values are the rows.")
        @Nullable String by,

        @Schema(
                allowableValues = {"day", "week", "month", "quarter", "year"},
                defaultValue = "month")
        @Parameter(description = "How long the periods are, where the rows are periods.")
        @Nullable String grain,

        @Schema(
                allowableValues = {
                    "this-month",
                    "last-month",
                    "this-quarter",
                    "this-year",
                    "last-12-months",
                    "last-30-days",
                    "chosen"
                },
                defaultValue = "this-month")
        @Parameter(description = "The time; `from` and `to` are `chosen`.")
        @Nullable String preset,

        @Parameter(description = "The first day, 2026-11-01.") @Nullable String from,

        @Parameter(description = "The last day, 2026-11-30.") @Nullable String to,

        @Parameter(
                description = "The code of a unit: what it and those below it handled; `only:…` without those below.")
        @Nullable String unit,

        @Parameter(
                description = "The code of a place, with those below it; `only:…` without them, `none` for no place.")
        @Nullable String place,

        @Parameter(description = "`line/code` of a category, with those below it.", example = "requests/01") @Nullable String category,

        @Parameter(description = "The id of a line.") @Nullable String line,

        @Parameter(description = "How it was heard.") @Nullable String channel,

        @Parameter(
                description =
                        "Of indicators that count things or readings: the kind of thing, or `kind/series` of readings.",
                example = "air-station/pm25")
        @Nullable String kind,

        @Parameter(
                description =
                        "As the figures stood at the end of this day, 2026-11-15; as they stand now where it is absent or not past.")
        @Nullable String asOf) {

    static final Asking NOTHING = new Asking(null, null, null, null, null, null, null, null, null, null, null, null);
}
