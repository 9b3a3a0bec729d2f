package org.huying.matter.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.base.Invalid;
import org.huying.base.Refusal;
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

        @Parameter(description = "Only open matters with a clock that has run out, or only the others.") @Nullable Boolean overdue,

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

    /** What a list can be asked for; {@code lang} chooses the language of any answer. */
    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(Filters.class.getRecordComponents()).map(RecordComponent::getName), Stream.of("lang"))
            .collect(Collectors.toCollection(TreeSet::new));

    /** @throws Invalid where it is asked for by something that there is not; nobody is answered what they did not ask */
    static void requireKnown(Set<String> asked) {
        for (String name : asked) {
            if (!NAMES.contains(name)) {
                String known = String.join(", ", NAMES);
                throw invalid(
                        name,
                        "没有筛选条件“%s”；可用：%s。".formatted(name, known),
                        "There is no filter '%s'; there are: %s.".formatted(name, known));
            }
        }
    }

    /** @throws Invalid naming the parameter, and the values that it can take */
    MatterQuery query(KnownValues known) {
        String inLine = said(line);
        MatterQuery all = MatterQuery.ALL
                .inLine(inLine == null ? null : known.line("line", inLine))
                .inStage(stage == null || stage.isBlank() ? null : known.stage("stage", inLine, stage.strip()))
                .inPhase(phase == null || phase.isBlank() ? null : known.phase("phase", phase.strip()))
                .heldBy(holder == null || holder.isBlank() ? null : known.unit("holder", holder.strip()))
                .within(place == null || place.isBlank() ? null : known.place("place", place.strip()))
                .ofCategory(
                        category == null || category.isBlank()
                                ? null
                                : known.category("category", inLine, category.strip()))
                .open(open)
                .overdue(overdue)
                .saying(said(q))
                .after(after)
                .sized(size());
        if (Boolean.TRUE.equals(overdue) && Boolean.FALSE.equals(open)) {
            throw invalid(
                    "overdue",
                    "已办结的事项不会超期：overdue=true 不能与 open=false 同用。",
                    "What is closed is not overdue: overdue=true contradicts open=false.");
        }
        return inOrder(all);
    }

    private int size() {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MatterQuery.LARGEST) {
            throw invalid("limit", "limit 应在 1 到 200 之间。", "limit lies between 1 and 200.");
        }
        return size;
    }

    private MatterQuery inOrder(MatterQuery all) {
        return switch (order == null ? "newest" : order) {
            case "newest" -> all;
            case "due" -> {
                if (Boolean.FALSE.equals(open)) {
                    throw invalid(
                            "order",
                            "order=due 按时限排列未办结的事项，不能与 open=false 同用。",
                            "order=due lists open matters by their clocks and contradicts open=false.");
                }
                yield all.byDue();
            }
            default -> throw invalid("order", "order 应为 newest 或 due。", "order is newest or due.");
        };
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Invalid invalid(String field, String zh, String en) {
        return new Invalid(Refusal.of("filter", zh, en).at(field));
    }
}
