package org.huying.matter.procedure;

import java.util.Optional;
import java.util.function.Function;
import org.huying.calendar.Limit;
import org.huying.line.Category;
import org.huying.line.Line;
import org.huying.line.Within;
import org.huying.matter.Content;
import org.jspecify.annotations.Nullable;

/**
 * Where in a line the limit of a clock stands.
 *
 * @param limit absent where the end is a day that was given, or that of the whole matter
 */
public record LimitOrigin(Source source, @Nullable Limit limit) {

    /** The place in the line's folder. */
    public enum Source {
        /** The stage's {@code within}, or the line's {@code total}. */
        LINE,
        /** The stage's {@code urgent}, or that of the line's {@code total}. */
        LINE_URGENT,
        /** The category's column. */
        CATEGORY,
        /** The category's column for urgent matters. */
        CATEGORY_URGENT,
        /** What the line says for categories without a limit, or where no day was given. */
        OTHERWISE,
        /** A day set by a superior or a promise. */
        GIVEN,
        /** Until the whole matter is due. */
        REST
    }

    public static LimitOrigin ofTotal(Line line, Content content) {
        Limits limits = Limits.ofTotal(line, content);
        return of(limits, limits.total(), true, Category::total, Category::totalUrgent);
    }

    /** @param stage the name of an open stage of the line */
    public static LimitOrigin ofStage(Line line, String stage, Content content) {
        Limits limits = Limits.ofStage(line, line.stage(stage), content);
        boolean columns = limits.rule() instanceof Within.ByCategory;
        return of(limits, limits.stage(), columns, Category::limit, Category::urgent);
    }

    private static LimitOrigin of(
            Limits limits,
            Optional<Limit> chosen,
            boolean columns,
            Function<Category, @Nullable Limit> normal,
            Function<Category, @Nullable Limit> urgent) {
        Within rule = limits.rule();
        if (chosen.isEmpty()) {
            return new LimitOrigin(rule instanceof Within.Given ? Source.GIVEN : Source.REST, null);
        }
        if (rule instanceof Within.Given) {
            return new LimitOrigin(Source.OTHERWISE, chosen.get());
        }
        boolean hurried =
                limits.content().urgent() && limits.category().map(urgent).isPresent();
        boolean listed = !limits.urgentClause() && limits.category().map(normal).isPresent();
        Source otherwise = rule instanceof Within.ByCategory
                ? Source.OTHERWISE
                : limits.urgentClause() ? Source.LINE_URGENT : Source.LINE;
        Source source = columns && hurried ? Source.CATEGORY_URGENT : columns && listed ? Source.CATEGORY : otherwise;
        return new LimitOrigin(source, chosen.get());
    }
}
