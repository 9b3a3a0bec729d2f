package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.huying.base.Invalid;
import org.huying.base.PlaceCode;
import org.huying.base.Refusal;
import org.huying.base.UnitCode;
import org.huying.line.LineId;
import org.huying.line.Phase;
import org.huying.matter.MatterQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a list of matters; what is absent does not restrict. */
public record Filters(
        @Parameter(description = "The id of a line.") @Nullable String line,

        @Parameter(description = "A stage of it.") @Nullable String stage,

        @Schema(allowableValues = {"intake", "assigning", "handling", "checking", "answering", "closed"}) @Nullable String phase,

        @Parameter(description = "The code of the unit that holds it.") @Nullable String holder,

        @Parameter(description = "The code of a place; matters in all places below it are listed too.") @Nullable String place,

        @Parameter(description = "A category, or the beginning of its code.") @Nullable String category,

        @Parameter(description = "Only open matters with a clock that has run out.") @Nullable Boolean overdue,

        @Parameter(description = "Only open matters, or only closed ones.") @Nullable Boolean open,

        @Parameter(description = "Words of subject and text, or a number.") @Nullable String q,

        @Schema(
                allowableValues = {"newest", "due"},
                defaultValue = "newest")
        @Parameter(description = "The newest first, or the most pressing of the open ones.")
        @Nullable String order,

        @Schema(minimum = "1", maximum = "200", defaultValue = "50") @Nullable Integer limit,

        @Parameter(description = "`next` of the page before.") @Nullable String after) {

    private static final int USUAL = 50;

    MatterQuery query() {
        MatterQuery all = MatterQuery.ALL
                .inLine(parsed("line", line, LineId::new))
                .inStage(stage)
                .inPhase(phase == null ? null : phaseOf(phase))
                .heldBy(parsed("holder", holder, UnitCode::new))
                .within(parsed("place", place, PlaceCode::new))
                .ofCategory(category)
                .open(open)
                .onlyOverdue(Boolean.TRUE.equals(overdue))
                .saying(q == null || q.isBlank() ? null : q.strip())
                .after(after)
                .sized(size());
        return inOrder(all);
    }

    private int size() {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MatterQuery.LARGEST) {
            throw invalid("limit", "limit 应在 1 到 200 之间", "limit lies between 1 and 200");
        }
        return size;
    }

    private MatterQuery inOrder(MatterQuery all) {
        return switch (order == null ? "newest" : order) {
            case "newest" -> all;
            case "due" -> all.byDue();
            default -> throw invalid("order", "order 应为 newest 或 due", "order is newest or due");
        };
    }

    private static Phase phaseOf(String word) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid("phase", "没有环节大类“" + word + "”", "there is no phase '" + word + "'"));
    }

    private static <T> @Nullable T parsed(String field, @Nullable String text, Function<String, T> parse) {
        try {
            return text == null || text.isBlank() ? null : parse.apply(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw invalid(field, field + " 的值“" + text + "”不合要求", "'" + text + "' is no value of " + field);
        }
    }

    private static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of("filter", zh, en).at(field));
    }
}
